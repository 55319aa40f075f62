import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadCommitment } from '@sentiers/shared/commitments/policy.ts';
import { listActorsOfCohort, listCoordinatorIds, loadActors } from '../memberships/memberships.queries.ts';
import { findAccompanying } from '../memberships/serving.queries.ts';
import { readableAmong, withFacts } from './commitments.access.ts';
import { type CommitmentDoc, CommitmentModel } from './commitments.model.ts';

/** Who reads a commitment, or read it until its last change. */
export async function findWhoReads(commitment: CommitmentDoc): Promise<string[]> {
  const [accessed] = await withFacts([commitment]);
  if (!accessed) return [];
  const { organisation } = accessed.facts;
  const [accompanying, coordinators, ...near] = await Promise.all([
    findAccompanying(organisation.id),
    listCoordinatorIds(),
    ...organisation.cohortIds.map(listActorsOfCohort),
  ]);
  const candidates = await loadActors([
    ...organisation.peopleIds,
    ...accompanying,
    ...coordinators,
    ...near.flat().map(({ personId }) => personId),
  ]);
  const { level, levelBefore } = commitment;
  return [...candidates.values()]
    .filter((actor) =>
      [level, levelBefore].some((each) => canReadCommitment(actor, { level: each, organisation })),
    )
    .map(({ personId }) => personId);
}

/** What was promised, by id, of those that someone reads. */
export async function titlesOf(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await CommitmentModel.find({ _id: { $in: [...ids] }, removed: false }).lean<
    CommitmentDoc[]
  >();
  const readable = await readableAmong(actor, found);
  return new Map(readable.map(({ commitment }) => [commitment._id, commitment.text]));
}
