import type { Actor } from '../actor.ts';
import type { OrganisationFacts } from '../organisations/policy.ts';
import { accompanies, isAmong, isOfOrganisation, type TrailFacts } from '../trail/policy.ts';

/** What the policies of a note (« le off ») are asked about. */
export interface OffNoteFacts {
  incubator: OrganisationFacts & { peopleIds: readonly string[] };
  /** People of the organisations that this incubator accompanies now. */
  accompaniedIds: readonly string[];
}

/** Those of an incubator who accompany or animate; being named as of it is not enough. */
export function worksForIncubator(
  actor: Actor,
  incubator: OrganisationFacts & { peopleIds: readonly string[] },
): boolean {
  if (incubator.kind !== 'incubator' || !isAmong(actor, incubator.peopleIds)) return false;
  return actor.grants.some(({ role }) => role === 'facilitator' || role === 'accompanying');
}

/** In the name of an incubator: its people. */
export function canWriteOff(actor: Actor, incubator: OffNoteFacts['incubator']): boolean {
  return worksForIncubator(actor, incubator);
}

/** Its people, and the people of those it accompanies: neither other incubators nor the coordination. */
export function canReadOff(actor: Actor, { incubator, accompaniedIds }: OffNoteFacts): boolean {
  return worksForIncubator(actor, incubator) || isAmong(actor, accompaniedIds);
}

export function canEditOff(actor: Actor, { incubator }: OffNoteFacts): boolean {
  return worksForIncubator(actor, incubator);
}

/** What the policies of a comparison are asked about. */
export interface ComparisonFacts {
  level: 'mine' | 'incubator';
  organisation: TrailFacts;
}

/** An organisation's own, and its incubator's where it says so. */
export function canReadComparison(actor: Actor, { level, organisation }: ComparisonFacts): boolean {
  return isOfOrganisation(actor, organisation) || (level === 'incubator' && accompanies(actor, organisation));
}

export function canEditComparison(actor: Actor, { organisation }: ComparisonFacts): boolean {
  return isOfOrganisation(actor, organisation);
}

/** Contact books are kept by those who work for the incubator; nobody else reads them. */
export function canKeepContacts(
  actor: Actor,
  incubator: OrganisationFacts & { peopleIds: readonly string[] },
): boolean {
  return worksForIncubator(actor, incubator);
}
