import { type Actor, holdsIn, isCoordinator } from '../actor.ts';
import { canReadOrganisation, type OrganisationFacts } from '../organisations/policy.ts';
import type { TrailLevel } from './schema.ts';

/** An organisation, and who is of it: what the policies of all that is an organisation's are asked about. */
export interface TrailFacts extends OrganisationFacts {
  peopleIds: readonly string[];
}

/** Someone with a place in the programme who is of these people. */
export function isAmong(actor: Actor, peopleIds: readonly string[]): boolean {
  const hasPlace = !actor.suspended && actor.grants.some(({ role }) => role !== 'guest');
  return hasPlace && peopleIds.includes(actor.personId);
}

/** Of the organisation itself. */
export function isOfOrganisation(actor: Actor, { peopleIds }: Pick<TrailFacts, 'peopleIds'>): boolean {
  return isAmong(actor, peopleIds);
}

/** Of an incubator that accompanies the organisation. */
export function accompanies(actor: Actor, { id }: Pick<TrailFacts, 'id'>): boolean {
  return holdsIn(actor, 'organisation', id, ['accompanying']);
}

/** The levels of what an organisation says of itself that someone reads; none where they don't know its trail. */
export function trailLevelsReadBy(actor: Actor, facts: TrailFacts): readonly TrailLevel[] {
  if (isOfOrganisation(actor, facts)) return ['mine', 'incubator', 'cohort'];
  if (accompanies(actor, facts)) return ['incubator', 'cohort'];
  const isNear =
    isCoordinator(actor) ||
    facts.cohortIds.some((id) => holdsIn(actor, 'cohort', id, ['member', 'alumni', 'facilitator']));
  return isNear ? ['cohort'] : [];
}

/** Whoever may know that it exists: who opens its page, is of it, or accompanies it. */
export function canKnowOrganisation(actor: Actor, facts: TrailFacts): boolean {
  return canReadOrganisation(actor, facts) || isOfOrganisation(actor, facts) || accompanies(actor, facts);
}

/** Only social enterprises have a trail: itself, who accompanies it, and whoever opens its page. */
export function canReadTrail(actor: Actor, facts: TrailFacts): boolean {
  return facts.kind === 'social-enterprise' && canKnowOrganisation(actor, facts);
}

/** Itself, and who accompanies it. */
export function canEditTrail(actor: Actor, facts: TrailFacts): boolean {
  return canReadTrail(actor, facts) && (isOfOrganisation(actor, facts) || accompanies(actor, facts));
}

/** Who writes at a milestone that is read at this level. */
export function canWriteAtLevel(actor: Actor, facts: TrailFacts, level: TrailLevel): boolean {
  return canEditTrail(actor, facts) && trailLevelsReadBy(actor, facts).includes(level);
}

/** An organisation promises for itself: nobody else does, nor compares territories, nor shows its way to anyone, for it. */
export function canCommit(actor: Actor, facts: TrailFacts): boolean {
  return facts.kind === 'social-enterprise' && isOfOrganisation(actor, facts);
}
