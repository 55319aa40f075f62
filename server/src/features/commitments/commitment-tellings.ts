import type { CommitmentState } from '@sentiers/shared/commitments/schema.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { findAccompanying, findFacilitatorsOf } from '../memberships/serving.queries.ts';
import type { AccessedCommitment } from './commitments.access.ts';
import type { CommitmentDoc } from './commitments.model.ts';

const subjectOf = ({ _id }: CommitmentDoc) => ({ kind: 'commitment', id: _id }) as const;

/** Its people are asked how it goes. */
export function askedEvents(commitment: CommitmentDoc, personIds: readonly string[]): NewDomainEvent[] {
  const subject = subjectOf(commitment);
  return [{ type: 'journey.told', data: { reason: 'commitment-due', personIds, subject, by: null } }];
}

/**
 * Its people are asked no more. Who was told that it is blocked learns it again where it is still: what was told first
 * waits on, for both are told at the same moment.
 */
export function answeredEvents(
  { commitment, told }: { commitment: CommitmentDoc; told: readonly string[] },
  { state, by, why }: { state: CommitmentState; by: string; why: string },
): NewDomainEvent[] {
  if (state !== 'blocked') return [settled(commitment, ['commitment-due', 'commitment-blocked'])];
  const asked = settled(commitment, ['commitment-due']);
  if (told.length === 0) return [asked];
  const data = { personIds: told, subject: subjectOf(commitment), by, note: why };
  return [asked, { type: 'journey.told', data: { reason: 'commitment-blocked', ...data } }];
}

/** Its term is another: it is asked about on other days. */
export function movedEvents(commitment: CommitmentDoc): NewDomainEvent[] {
  return [settled(commitment, ['commitment-due'])];
}

/** It was taken back: it waits for nobody. */
export function removedEvents(commitment: CommitmentDoc): NewDomainEvent[] {
  return [settled(commitment, ['commitment-due', 'commitment-blocked'])];
}

function settled(
  commitment: CommitmentDoc,
  reasons: readonly ('commitment-due' | 'commitment-blocked')[],
): NewDomainEvent {
  return { type: 'journey.settled', data: { reasons, personIds: null, subject: subjectOf(commitment) } };
}

/** Who is told that it is blocked, of those who read it: who accompanies, and who animates its cohorts. */
export async function findWhoHelps({ commitment, facts }: AccessedCommitment): Promise<string[]> {
  const { id, cohortIds } = facts.organisation;
  const [accompanying, facilitators] = await Promise.all([
    commitment.level === 'mine' ? [] : findAccompanying(id),
    commitment.level === 'cohort' ? findFacilitatorsOf(cohortIds) : [],
  ]);
  return [...new Set([...accompanying, ...facilitators])];
}
