import { type Actor, holdsIn, isCoordinator } from '../actor.ts';

export interface CohortFacts {
  id: string;
  ended: boolean;
}

/** Those who take part in the cohort, whatever their role, and the coordination. */
export function canReadCohort(actor: Actor, cohort: CohortFacts): boolean {
  return isCoordinator(actor) || holdsIn(actor, 'cohort', cohort.id, ['member', 'alumni', 'facilitator']);
}

export function canInviteToCohort(actor: Actor, _cohort: CohortFacts): boolean {
  return isCoordinator(actor);
}

/** A running cohort's facilitators tell of its week; the coordination too. */
export function canPrepareWeeklyWord(actor: Actor, cohort: CohortFacts): boolean {
  if (cohort.ended) return false;
  return isCoordinator(actor) || holdsIn(actor, 'cohort', cohort.id, ['facilitator']);
}

/** A facilitator opens a channel for the cohorts given to them. */
export function canCreateChannel(actor: Actor, cohort: CohortFacts): boolean {
  return isCoordinator(actor) || holdsIn(actor, 'cohort', cohort.id, ['facilitator']);
}

/** A running cohort's facilitators, and the coordination, say what people may begin in it. */
export function canSetModules(actor: Actor, cohort: CohortFacts): boolean {
  if (cohort.ended) return false;
  return isCoordinator(actor) || holdsIn(actor, 'cohort', cohort.id, ['facilitator']);
}
