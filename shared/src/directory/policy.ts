import { type Actor, holdsIn, isCoordinator } from '../actor.ts';
import { canReadPerson, type PersonFacts } from '../people/policy.ts';
import type { FieldLevel } from './schema.ts';

/** The levels of someone's fields that another reads: nothing of someone whose page they don't open. */
export function fieldLevelsReadBy(actor: Actor, person: PersonFacts): readonly FieldLevel[] {
  // Stryker disable next-line ConditionalExpression: all that is asked below asks it too; what is asked later may not.
  if (actor.suspended && person.id !== actor.personId) return [];
  if (person.id === actor.personId) return ['mine', 'cohort', 'network'];
  if (!canReadPerson(actor, person)) return [];
  const sharesCohort = person.grants.some(
    ({ scope }) =>
      scope.kind === 'cohort' && holdsIn(actor, 'cohort', scope.id, ['member', 'alumni', 'facilitator']),
  );
  return sharesCohort || isCoordinator(actor) ? ['cohort', 'network'] : ['network'];
}
