import type { Role } from '@sentiers/shared/actor.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { cohortId, personOf } from './sample-article.ts';

export const organisationId = '0192f0a4-7c3e-7a10-8b11-0000000000aa';

/** The signed-in person with one role, in the cohort of the sample article unless it is another. */
export function meOf(role: Role, cohort: string = cohortId): Me {
  const scope =
    role === 'coordinator'
      ? ({ kind: 'programme', id: null } as const)
      : ({ kind: 'cohort', id: cohort } as const);
  const person = personOf('Nora Belkacem', 3);
  return {
    id: person.id,
    email: 'nora@example.org',
    person: { ...person, organisation: 'La Cordée mobile', organisationId } as Me['person'],
    grants: [{ role, scope }],
    suspended: false,
    abilities: { invite: false, moderate: false },
    guest: null,
  } as unknown as Me;
}
