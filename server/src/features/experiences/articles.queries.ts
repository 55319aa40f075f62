import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadExperience, levelsReadBy } from '@sentiers/shared/experiences/policy.ts';
import { widest } from '@sentiers/shared/experiences/levels.ts';
import type { ExperienceCard } from '@sentiers/shared/experiences/schema.ts';
import { loadExperiences } from './experiences.access.ts';
import { EditionModel, type EditionDoc } from './editions.model.ts';

export async function loadCurrentEditions(ids: readonly string[]): Promise<Map<string, EditionDoc>> {
  const docs = await EditionModel.find({ experienceId: { $in: [...ids] }, current: true }).lean<EditionDoc[]>();
  return new Map(docs.map((doc) => [doc.experienceId, doc]));
}

/** TEMPORARY: replaced by that of publishing. */
export async function cardsFor(actor: Actor | null, ids: readonly string[]): Promise<Map<string, ExperienceCard>> {
  const [editions, experiences] = await Promise.all([loadCurrentEditions(ids), loadExperiences(ids)]);
  const cards = new Map<string, ExperienceCard>();
  for (const [id, edition] of editions) {
    const facts = experiences.get(id)?.facts;
    if (!facts || !canReadExperience(actor, facts)) continue;
    const read = levelsReadBy(actor, facts);
    const named = read.includes(edition.identity.level);
    const told = (text: string) => named ? text : edition.identity.replacements.reduce((all, { from, to }) => all.replaceAll(from, to), text);
    cards.set(id, {
      id, title: told(edition.head.title), summary: told(edition.head.summary), outcome: edition.head.outcome, cover: null,
      kind: edition.kind, byline: { pseudonym: named ? null : edition.identity.pseudonym, organisation: null, authors: [], cohort: null },
      level: widest(edition.levels) ?? 'cohort', themes: [], places: [], step: null, takenUpBy: 0, useful: 0, readingMinutes: 1,
      publishedAt: edition.publishedAt.toISOString(),
    });
  }
  return cards;
}
