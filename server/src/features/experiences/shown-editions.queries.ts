import type { Actor } from '@sentiers/shared/actor.ts';
import { type Level, levels } from '@sentiers/shared/experiences/levels.ts';
import { canReadExperience, levelsReadBy } from '@sentiers/shared/experiences/policy.ts';
import { plainTextOf } from '@sentiers/shared/messages/body.ts';
import { loadCurrentEditions } from './articles.queries.ts';
import { openTitleOf, type ShownEdition, shownEdition } from './articles.ts';
import type { ReadableEdition } from './editions.model.ts';
import { loadExperienceFacts } from './experience-facts.queries.ts';

export type Shown = ShownEdition;

/** All that is read by who reads this level, and by nobody more than them: the level, and the wider ones. */
export function readFrom(level: Level): readonly Level[] {
  return levels.slice(levels.indexOf(level));
}

/** What of an edition is there for who reads these levels, under the names that they are told. */
export function showEdition(edition: ReadableEdition, read: readonly Level[]): ShownEdition {
  return shownEdition(edition, read);
}

/** Its title as all who read any of it are told it. */
export function titleForAll(edition: ReadableEdition): string {
  return openTitleOf(edition);
}

/** Title of what is read now, for who reads from this level on, and whether they are told names. */
export async function titleFrom(
  experienceId: string,
  level: Level,
): Promise<{ title: string; named: boolean }> {
  const edition = (await loadCurrentEditions([experienceId])).get(experienceId);
  if (!edition) return { title: '', named: false };
  const { title, named } = shownEdition(edition, readFrom(level));
  return { title, named };
}

/** Titles of these experiences as someone is told them; those of which nothing is theirs to read are absent. */
export async function loadTitles(actor: Actor, ids: Iterable<string>): Promise<Map<string, string>> {
  const editions = await loadCurrentEditions(ids);
  const known = await loadExperienceFacts(editions.keys());
  const titles = new Map<string, string>();
  for (const [id, facts] of known) {
    const edition = editions.get(id);
    if (!edition || !canReadExperience(actor, facts)) continue;
    titles.set(id, shownEdition(edition, levelsReadBy(actor, facts)).title);
  }
  return titles;
}

/** Plain words of the sections that are shown, without Markdown: what they are found and quoted by. */
export function plainWordsOf({ sections }: Pick<ShownEdition, 'sections'>): string {
  return sections
    .flatMap(({ title, value }) => {
      if (value.type === 'text') return [title, plainTextOf(value.body)];
      if (value.type === 'cost') return [title, plainTextOf(value.cost.note)];
      if (value.type === 'documents') return [title, ...value.documents.map(({ caption }) => caption)];
      return [];
    })
    .filter(Boolean)
    .join(' — ');
}
