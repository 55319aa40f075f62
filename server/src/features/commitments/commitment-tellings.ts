import type { CommitmentState } from '@sentiers/shared/commitments/schema.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { findAccompanying, findFacilitatorsOf } from '../memberships/serving.queries.ts';
import type { AccessedCommitment } from './commitments.access.ts';
import type { CommitmentDoc } from './commitments.model.ts';

const subjectOf = ({ _id }: CommitmentDoc) => ({ kind: 'commitment', id: _id }) as const;

/** Its people are asked how it goes; where they were asked before, it is the same question. */
export function askedEvents(commitment: CommitmentDoc, personIds: readonly string[]): NewDomainEvent[] {
  const subject = subjectOf(commitment);
  const data = { reason: 'commitment-due', personIds, subject, by: null, anew: true } as const;
  return [{ type: 'journey.told', data }];
}

/**
 * Its people are asked no more. Who was told that it is blocked is told anew where it is still, and no more where it
 * isn't, or where nobody is told.
 */
export function answeredEvents(
  { commitment, told }: { commitment: CommitmentDoc; told: readonly string[] },
  { state, by, why }: { state: CommitmentState; by: string; why: string },
): NewDomainEvent[] {
  if (state !== 'blocked' || told.length === 0) {
    return [settled(commitment, ['commitment-due', 'commitment-blocked'])];
  }
  return [settled(commitment, ['commitment-due']), blockedEvent(commitment, told, { by, why })];
}

/** Those who may help learn why it is blocked, in place of what they were told without it. */
export function explainedEvents(
  { commitment, told }: { commitment: CommitmentDoc; told: readonly string[] },
  said: { by: string; why: string },
): NewDomainEvent[] {
  return told.length > 0 ? [blockedEvent(commitment, told, said)] : [];
}

function blockedEvent(
  commitment: CommitmentDoc,
  personIds: readonly string[],
  { by, why }: { by: string; why: string },
): NewDomainEvent {
  const data = { personIds, subject: subjectOf(commitment), by, note: why, anew: true };
  return { type: 'journey.told', data: { reason: 'commitment-blocked', ...data } };
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
