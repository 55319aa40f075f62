import type { Actor } from '@sentiers/shared/actor.ts';
import {
  type CommitmentFacts,
  canKeepCommitment,
  canReadCommitment,
} from '@sentiers/shared/commitments/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { loadTrailFacts } from '../trails/trails.access.ts';
import { type CommitmentDoc, CommitmentModel } from './commitments.model.ts';

export interface AccessedCommitment {
  commitment: CommitmentDoc;
  facts: CommitmentFacts;
}

/** Those of these commitments whose organisation is known, without asking who reads them. */
export async function withFacts(commitments: readonly CommitmentDoc[]): Promise<AccessedCommitment[]> {
  const organisations = await loadTrailFacts(
    new Set(commitments.map(({ organisationId }) => organisationId)),
  );
  return commitments.flatMap((commitment) => {
    const organisation = organisations.get(commitment.organisationId)?.facts;
    return organisation ? [{ commitment, facts: { level: commitment.level, organisation } }] : [];
  });
}

/** Those of these commitments that someone reads. */
export async function readableAmong(
  actor: Actor,
  commitments: readonly CommitmentDoc[],
): Promise<AccessedCommitment[]> {
  return (await withFacts(commitments)).filter(({ facts }) => canReadCommitment(actor, facts));
}

/** A commitment and its facts, without asking who reads it; null: there is none. */
export async function findCommitment(commitmentId: string): Promise<AccessedCommitment | null> {
  const stands = { _id: commitmentId.toLowerCase(), removed: false };
  const commitment = await CommitmentModel.findOne(stands).lean<CommitmentDoc>();
  const [accessed = null] = commitment ? await withFacts([commitment]) : [];
  return accessed;
}

/** A commitment, if the actor reads it. Throws `not_found`. */
export async function readCommitment(actor: Actor, commitmentId: string): Promise<AccessedCommitment> {
  const accessed = await findCommitment(commitmentId);
  if (!accessed || !canReadCommitment(actor, accessed.facts)) throw new AppError('not_found');
  return accessed;
}

/** A commitment of the actor's organisation. Throws `not_found` where they don't read it, else `forbidden`. */
export async function requireOwnCommitment(actor: Actor, commitmentId: string): Promise<AccessedCommitment> {
  const accessed = await readCommitment(actor, commitmentId);
  if (!canKeepCommitment(actor, accessed.facts)) throw new AppError('forbidden');
  return accessed;
}

/** Asks the same of who acts, with the rights they have as it is committed. */
export function authoriseKeeping({ personId }: Actor, commitmentId: string): NonNullable<Unit['authorise']> {
  return async () => {
    await requireOwnCommitment(await loadActor(personId), commitmentId);
  };
}
