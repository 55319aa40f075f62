import type { Actor, Grant, Role } from '@sentiers/shared/actor.ts';
import { loadActor } from '../../features/memberships/memberships.queries.ts';
import type { PersonDoc } from '../../features/people/people.model.ts';
import { buildMembership } from './build-membership.ts';
import { buildPerson } from './build-person.ts';

/** A person with these rights, as every policy and access function takes them. */
export async function buildActor(grants: readonly Grant[], person: Partial<PersonDoc> = {}): Promise<Actor> {
  const { _id: personId } = await buildPerson(person);
  for (const { role, scope } of grants) await buildMembership({ personId, role, scope });
  return loadActor(personId);
}

/** A person with one role in a cohort. */
export function buildActorOfCohort(
  cohortId: string,
  role: Role = 'member',
  person: Partial<PersonDoc> = {},
): Promise<Actor> {
  return buildActor([{ role, scope: { kind: 'cohort', id: cohortId } }], person);
}

/** A person of the coordination. */
export function buildCoordinator(): Promise<Actor> {
  return buildActor([{ role: 'coordinator', scope: { kind: 'programme', id: null } }]);
}
