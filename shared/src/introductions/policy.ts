import { type Actor, holdsIn } from '../actor.ts';
import type { CohortFacts } from '../cohorts/policy.ts';
import { isAmong } from '../trail/policy.ts';
import type { IntroductionState } from './schema.ts';

/** What the policies of an introduction are asked about. */
export interface IntroductionFacts {
  requesterId: string;
  cohortId: string;
  /** The requester's organisation, whose incubator may qualify it too. */
  organisationId: string | null;
  /** Who is asked, where they have an account and it was sent. */
  targetId: string | null;
  state: IntroductionState;
}

/** Members of a running cohort ask to be introduced. */
export function canAskIntroduction(actor: Actor, cohort: CohortFacts): boolean {
  return !cohort.ended && holdsIn(actor, 'cohort', cohort.id, ['member']);
}

/** A cohort's facilitators qualify what it asks; its numbers are theirs too. */
export function canQualifyForCohort(actor: Actor, cohort: Pick<CohortFacts, 'id'>): boolean {
  return holdsIn(actor, 'cohort', cohort.id, ['facilitator']);
}

export function isRequester(actor: Actor, { requesterId }: IntroductionFacts): boolean {
  return isAmong(actor, [requesterId]);
}

/** The facilitators of its cohort, the incubator that accompanies its organisation: never who asked, nor who is asked. */
export function canQualifyIntroduction(actor: Actor, introduction: IntroductionFacts): boolean {
  if (isRequester(actor, introduction) || isTarget(actor, introduction)) return false;
  if (introduction.state === 'withdrawn') return false;
  return (
    canQualifyForCohort(actor, { id: introduction.cohortId }) ||
    holdsIn(actor, 'organisation', introduction.organisationId, ['accompanying'])
  );
}

/** Who is asked, once it was sent to them. */
export function isTarget(actor: Actor, { targetId }: IntroductionFacts): boolean {
  // Stryker disable next-line ConditionalExpression: nobody’s id is null.
  return targetId !== null && isAmong(actor, [targetId]);
}

/** Its requester, those who qualify it, who is asked: nobody else, the coordination neither. */
export function canReadIntroduction(actor: Actor, introduction: IntroductionFacts): boolean {
  return (
    isRequester(actor, introduction) ||
    canQualifyIntroduction(actor, introduction) ||
    isTarget(actor, introduction)
  );
}
