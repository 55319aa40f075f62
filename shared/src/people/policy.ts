import { type Actor, type Grant, isCoordinator } from '../actor.ts';

/** What a person's page is judged by. */
export interface PersonFacts {
  id: string;
  grants: readonly Grant[];
}

const sharedPlaces = ['cohort', 'channel', 'thread'] as const;

/**
 * A page is open to oneself, to the coordination, to those who share a cohort (or a channel or thread they were
 * invited to), and, for those who serve the whole network (alumni, facilitators, coordination), to its members.
 */
export function canReadPerson(actor: Actor, person: PersonFacts): boolean {
  if (person.id === actor.personId) return true;
  if (actor.suspended) return false;
  if (isCoordinator(actor)) return true;
  if (sharesPlace(actor, person)) return true;
  const servesNetwork = person.grants.some(({ role }) => role !== 'member' && role !== 'expert');
  return servesNetwork && actor.grants.some(({ role }) => role !== 'expert');
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

export function canEditPerson(actor: Actor, person: PersonFacts): boolean {
  return person.id === actor.personId && !actor.suspended;
}
