import type { Actor } from '@sentiers/shared/actor.ts';
import { type Level, levels, widthOf } from '@sentiers/shared/experiences/levels.ts';
import { canReadDraft } from '@sentiers/shared/experiences/policy.ts';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { askedAtPublishing } from './answers.ts';
import { presentArticle } from './articles.presenter.ts';
import { abilitiesOf, captionsOf } from './articles.queries.ts';
import { findCurrentEdition } from './edition-changes.ts';
import { publishedIn, sourceOf } from './edition-sections.ts';
import { requireExperience } from './experiences.access.ts';
import { loadToPublish, newEdition } from './new-edition.queries.ts';

/**
 * A draft as it would be read if the actor published it now, by whoever reads a level: the words of who has not let them
 * go are not in it. Throws `not_found`, `forbidden`.
 */
export async function previewExperience(
  actor: Actor,
  { experienceId, level }: { experienceId: string; level: Level },
): Promise<Article> {
  const { experience, facts } = await requireExperience(actor, experienceId, canReadDraft);
  const [toPublish, current] = await Promise.all([
    loadToPublish(experience),
    findCurrentEdition(experience._id),
  ]);
  const [by, at, published] = [actor.personId, new Date(), publishedIn(current)];
  const { authorIds } = experience;
  const { agreements } = askedAtPublishing({
    ...{ source: sourceOf(experience), authorIds, agreements: experience.agreements, published, by, at },
  });
  const publishedAt = current?.publishedAt ?? null;
  const edition = newEdition(experience, toPublish, { by, note: '', at, agreements, published, publishedAt });
  const read = levels.filter((one) => widthOf(one) >= widthOf(level));
  const given = { edition, read, authorIds };
  return {
    ...presentArticle(given, await captionsOf([given])),
    ...{ takenUpBy: 0, useful: { count: 0, reasons: [], mine: null }, comments: [] },
    abilities: abilitiesOf(actor, facts),
  };
}
