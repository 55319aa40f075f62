import { expect, it } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildMembership } from '../../test/factories/build-membership.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { buildPerson } from '../../test/factories/build-person.ts';
import { loadPersonSummaries } from './people.queries.ts';
import { updateMine } from './people.service.ts';

useTestDatabase();

it('names people by their organisation, their role and, for alumni, their year', async () => {
  const organisation = await buildOrganisation({ name: 'Les Toits d’en face' });
  const person = await buildPerson({ name: 'Karim Haddad', organisationId: organisation._id });
  const cohort = await buildCohort({ year: 2023, ended: true });
  await buildMembership({
    personId: person._id,
    role: 'alumni',
    scope: { kind: 'cohort', id: cohort._id },
  });
  const alone = await buildPerson({ name: 'Nora Belkacem', organisationId: null });
  const summaries = await loadPersonSummaries([
    person._id,
    alone._id,
    '0198a000-0000-7000-8000-000000000000',
  ]);
  expect([...summaries.values()]).toEqual([
    {
      id: person._id,
      name: 'Karim Haddad',
      organisation: 'Les Toits d’en face',
      role: 'alumni',
      cohortYear: 2023,
      photo: null,
    },
    {
      id: alone._id,
      name: 'Nora Belkacem',
      organisation: null,
      role: 'member',
      cohortYear: null,
      photo: null,
    },
  ]);
});

it('tells a new name and a new role at once', async () => {
  const cohort = await buildCohort();
  const actor = await buildActorOfCohort(cohort._id, 'member', { name: 'Nora' });
  const named = async () => (await loadPersonSummaries([actor.personId])).get(actor.personId);
  expect(await named()).toMatchObject({ name: 'Nora', role: 'member' });
  await updateMine(actor, { name: 'Nora Belkacem' });
  await buildMembership({
    personId: actor.personId,
    role: 'facilitator',
    scope: { kind: 'cohort', id: cohort._id },
  });
  expect(await named()).toMatchObject({ name: 'Nora Belkacem', role: 'facilitator' });
});
