import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import {
  canReadExperience,
  canTryExperience,
  canWithdrawExperience,
  commentLevels,
  type ExperienceFacts,
  isAuthor,
  levelsReadBy,
} from '@sentiers/shared/experiences/policy.ts';
import type { Article, ExperienceCard } from '@sentiers/shared/experiences/schema.ts';
import { loadCaptions } from './article-captions.queries.ts';
import { articleExtras } from './article-extras.ts';
import { presentArticle, presentCard, type ReadBy } from './articles.presenter.ts';
import { EditionModel, type ReadableEdition } from './editions.model.ts';
import { loadExperienceFacts } from './experience-facts.queries.ts';
import { requireExperience } from './experiences.access.ts';

/** The editions that are read now, by experience, without asking who reads them; none of what isn't published. */
export async function loadCurrentEditions(ids: Iterable<string>): Promise<Map<string, ReadableEdition>> {
  const experienceIds = [...new Set(ids)];
  if (experienceIds.length === 0) return new Map();
  const editions = await EditionModel.find(
    { experienceId: { $in: experienceIds }, current: true },
    { source: 0 },
  ).lean<ReadableEdition[]>();
  return new Map(editions.map((edition) => [edition.experienceId, edition]));
}

/** An experience as someone (null: a visitor) may read it; null where nothing of it is theirs to read. */
export async function articleFor(actor: Actor | null, experienceId: string): Promise<Article | null> {
  const id = experienceId.toLowerCase();
  const [editions, known] = await Promise.all([loadCurrentEditions([id]), loadExperienceFacts([id])]);
  const [edition, facts] = [editions.get(id), known.get(id)];
  if (!edition || !facts || !canReadExperience(actor, facts)) return null;
  const given = readBy(actor, facts, edition);
  const words = presentArticle(given, await captionsOf([given]));
  return { ...words, ...(await extrasOf(actor, facts)), abilities: abilitiesOf(actor, facts) };
}

/** The same for someone signed in. Throws `not_found`; `forbidden` for who reads the draft of what isn't published. */
export async function getArticle(actor: Actor, experienceId: string): Promise<Article> {
  await requireExperience(actor, experienceId, canReadExperience);
  const article = await articleFor(actor, experienceId);
  if (!article) throw new AppError('not_found');
  return article;
}

/**
 * Lines of a list for someone (null: a visitor), in the order of `editions`; those of which nothing is theirs to read
 * are left out.
 */
export async function cardsFor(
  actor: Actor | null,
  editions: readonly ReadableEdition[],
): Promise<ExperienceCard[]> {
  const ids = editions.map(({ experienceId }) => experienceId);
  const known = await loadExperienceFacts(ids);
  const readable = editions.flatMap((edition) => {
    const facts = known.get(edition.experienceId);
    return facts && canReadExperience(actor, facts) ? [readBy(actor, facts, edition)] : [];
  });
  const shown = readable.map(({ edition }) => edition.experienceId);
  const [captions, takenUpBy, useful] = await Promise.all([
    captionsOf(readable),
    articleExtras().takenUpBy(actor, shown),
    articleExtras().useful(actor, shown),
  ]);
  return readable.map((given) => ({
    ...presentCard(given, captions),
    takenUpBy: takenUpBy.get(given.edition.experienceId) ?? 0,
    useful: useful.get(given.edition.experienceId)?.count ?? 0,
  }));
}

export function captionsOf(given: readonly ReadBy[]) {
  return loadCaptions(given.map(({ edition, authorIds }) => ({ ...edition, authorIds: [...authorIds] })));
}

function readBy(actor: Actor | null, facts: ExperienceFacts, edition: ReadableEdition): ReadBy {
  return { edition, read: levelsReadBy(actor, facts), authorIds: namedAuthors(facts, edition) };
}

/** Those of an edition who are its authors still: who leaves is named no more, who comes is from the next one on. */
export function namedAuthors(
  { authorIds }: Pick<ExperienceFacts, 'authorIds'>,
  edition: Pick<ReadableEdition, 'authorIds'>,
): readonly string[] {
  const still = edition.authorIds.filter((id) => authorIds.includes(id));
  return still.length > 0 ? still : authorIds;
}

async function extrasOf(actor: Actor | null, facts: ExperienceFacts) {
  const { takenUpBy, useful, comments } = articleExtras();
  const [taken, liked, talked] = await Promise.all([
    takenUpBy(actor, [facts.id]),
    useful(actor, [facts.id]),
    comments(actor, facts),
  ]);
  return {
    takenUpBy: taken.get(facts.id) ?? 0,
    useful: liked.get(facts.id) ?? { count: 0, reasons: [], mine: null },
    comments: talked,
  };
}

/** What someone may do with what is published. */
export function abilitiesOf(actor: Actor | null, facts: ExperienceFacts): Article['abilities'] {
  return {
    write: isAuthor(actor, facts),
    comment: actor !== null && commentLevels(actor, facts).length > 0,
    try: actor !== null && canTryExperience(actor, facts),
    withdraw: actor !== null && canWithdrawExperience(actor, facts),
  };
}
