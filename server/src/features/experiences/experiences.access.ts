import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import {
  canReadDraft,
  canReadExperience,
  type ExperienceFacts,
} from '@sentiers/shared/experiences/policy.ts';
import { readById } from '../../platform/database/read-by-id.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { type ExperienceDoc, ExperienceModel } from './experiences.model.ts';

/** An experience as it is stored, and what its policies are asked about. */
export interface AccessedExperience {
  experience: ExperienceDoc;
  facts: ExperienceFacts;
}

export type ExperienceRight = (actor: Actor, experience: ExperienceFacts) => boolean;

export function experienceFacts({
  _id: id,
  ...experience
}: Pick<
  ExperienceDoc,
  '_id' | 'state' | 'cohortId' | 'organisationId' | 'authorIds' | 'reviews' | 'levels'
>): ExperienceFacts {
  const { state, cohortId, organisationId, authorIds, levels } = experience;
  const reviewerIds = experience.reviews.map(({ personId }) => personId);
  return { id, state, cohortId, organisationId, authorIds, reviewerIds, levels };
}

/** Experiences by their ids, without asking who reads them. */
export async function loadExperiences(ids: Iterable<string>): Promise<Map<string, AccessedExperience>> {
  const docs = await readById(ExperienceModel)([...ids]);
  return new Map(
    [...docs.values()].map((experience) => [
      experience._id,
      { experience, facts: experienceFacts(experience) },
    ]),
  );
}

/** The experience, if the actor may do this with it. Throws `not_found` where they are not to know of it, else `forbidden`. */
export async function requireExperience(
  actor: Actor,
  experienceId: string,
  allows: ExperienceRight,
): Promise<AccessedExperience> {
  const id = experienceId.toLowerCase();
  const accessed = (await loadExperiences([id])).get(id);
  const knows = accessed && (canReadExperience(actor, accessed.facts) || canReadDraft(actor, accessed.facts));
  if (!knows) throw new AppError('not_found');
  if (!allows(actor, accessed.facts)) throw new AppError('forbidden');
  return accessed;
}

/** Rights as they are when the batch is assembled, whatever they were when the request came in. */
export function authoriseExperience(
  { personId }: Actor,
  experienceId: string,
  allows: ExperienceRight,
): NonNullable<Unit['authorise']> {
  return async () => {
    await requireExperience(await loadActor(personId), experienceId, allows);
  };
}
