import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadDraft, canReadExperience, levelsReadBy } from '@sentiers/shared/experiences/policy.ts';
import { loadCurrentEditions } from './articles.queries.ts';
import { hiderFor } from './articles.ts';
import { isAsked } from './asked.queries.ts';
import { experienceFacts } from './experiences.access.ts';
import { type ExperienceDoc, ExperienceModel } from './experiences.model.ts';

type Titled = Omit<ExperienceDoc, 'sections'>;

/**
 * How experiences are called for someone: as they are written for who reads their draft or is quoted in them, as they are
 * shown for who reads what is published. Empty where they may know nothing of them.
 */
export async function loadExperienceTitles(
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = { _id: { $in: [...new Set(ids)] } };
  const [experiences, editions] = await Promise.all([
    ExperienceModel.find(wanted, { sections: 0 }).lean<Titled[]>(),
    loadCurrentEditions(ids),
  ]);
  return new Map(
    experiences.map((experience) => {
      const facts = experienceFacts(experience);
      const edition = editions.get(experience._id);
      if (canReadDraft(actor, facts)) return [experience._id, experience.head.title];
      if (edition && canReadExperience(actor, facts)) {
        const hide = hiderFor(edition.identity, levelsReadBy(actor, facts));
        return [experience._id, hide.plain(edition.head.title)];
      }
      const isTheirs = !actor.suspended && isAsked(experience, actor.personId);
      return [experience._id, isTheirs ? (edition?.head.title ?? experience.head.title) : ''];
    }),
  );
}
