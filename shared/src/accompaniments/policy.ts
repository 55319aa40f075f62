import { type Actor, holdsIn, isCoordinator } from '../actor.ts';
import { isAmong, type TrailFacts } from '../trail/policy.ts';

/** What the policies of an accompaniment are asked about. */
export interface AccompanimentFacts {
  id: string;
  /** The organisation's people. */
  peopleIds: readonly string[];
  /** Those who accompany it here, of either side. */
  companionIds: readonly string[];
  ended: boolean;
  /** Who proposed the handover that waits; null where none does. */
  handoverBy: string | null;
}

/** The people of both sides, and nobody else: not the coordination either. */
export function canReadAccompaniment(actor: Actor, { peopleIds, companionIds }: AccompanimentFacts): boolean {
  return isAmong(actor, peopleIds) || isAmong(actor, companionIds);
}

export function canWriteInAccompaniment(actor: Actor, accompaniment: AccompanimentFacts): boolean {
  return !accompaniment.ended && canReadAccompaniment(actor, accompaniment);
}

/** Who leaves hands over. */
export function canHandOver(actor: Actor, accompaniment: AccompanimentFacts): boolean {
  return !accompaniment.ended && isAmong(actor, accompaniment.companionIds);
}

/** The organisation says who accompanies it. */
export function canAnswerHandover(actor: Actor, accompaniment: AccompanimentFacts): boolean {
  return !accompaniment.ended && isAmong(actor, accompaniment.peopleIds);
}

/** Who proposed it takes it back; where none waits there is nothing to take back, which is no one else's either. */
export function canWithdrawHandover(actor: Actor, accompaniment: AccompanimentFacts): boolean {
  const { handoverBy } = accompaniment;
  return canHandOver(actor, accompaniment) && (handoverBy === null || handoverBy === actor.personId);
}

/** The coordination, and the facilitators of one of the organisation's cohorts, say who accompanies it. */
export function canOpenAccompaniment(actor: Actor, organisation: TrailFacts): boolean {
  if (organisation.kind !== 'social-enterprise') return false;
  return (
    isCoordinator(actor) ||
    organisation.cohortIds.some((cohortId) => holdsIn(actor, 'cohort', cohortId, ['facilitator']))
  );
}
