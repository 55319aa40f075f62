import { type Actor, type Grant, guestRoomOf, isCoordinator, type Role } from '../actor.ts';

/** What a person's page is judged by. */
export interface PersonFacts {
  id: string;
  grants: readonly Grant[];
}

/** Roles of those who serve the whole network, and are known to it. */
const serving: readonly Role[] = ['alumni', 'facilitator', 'coordinator'];
/** Roles that make one know them: not merely being invited somewhere, nor accompanying an organisation. */
const knowing: readonly Role[] = ['member', ...serving];
const sharedPlaces = ['cohort', 'channel', 'thread'] as const;

/**
 * A page is open to oneself, to the coordination, to those who share a cohort (or a channel or thread they were
 * invited to), and, for those who serve the whole network (alumni, facilitators, coordination), to its members.
 * Guests of a room open no page but their own, and have none for others.
 */
export function canReadPerson(actor: Actor, person: PersonFacts): boolean {
  if (person.id === actor.personId) return true;
  if (actor.suspended || guestRoomOf(actor) !== null || guestRoomOf(person) !== null) return false;
  if (isCoordinator(actor)) return true;
  if (sharesPlace(actor, person)) return true;
  const servesNetwork = person.grants.some(({ role }) => serving.includes(role));
  return servesNetwork && actor.grants.some(({ role }) => knowing.includes(role));
}

function sharesPlace(actor: Actor, person: PersonFacts): boolean {
  return actor.grants.some(({ scope }) =>
    sharedPlaces.some(
      (kind) =>
        scope.kind === kind &&
        person.grants.some((theirs) => theirs.scope.kind === kind && theirs.scope.id === scope.id),
    ),
  );
}

/** Those whose page one may open, and who take part still, may be written to; a block is asked about beside. */
export function canWriteToPerson(actor: Actor, person: PersonFacts): boolean {
  return person.id !== actor.personId && person.grants.length > 0 && canReadPerson(actor, person);
}

export function canBlockPerson(actor: Actor, person: PersonFacts): boolean {
  return person.id !== actor.personId && canReadPerson(actor, person);
}

export function canEditPerson(actor: Actor, person: PersonFacts): boolean {
  return person.id === actor.personId && !actor.suspended;
}
