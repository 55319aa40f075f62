import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { buildPerson } from '../../test/factories/build-person.ts';
import type { Visitor } from '../../test/visitor.ts';
import { loadProgramme, programmeId } from '../programme/load-programme.ts';

const app = useTestApp();

let cohortId: string;
let member: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  await loadProgramme();
  cohortId = (await buildCohort())._id;
  member = await app.signIn(await buildActorOfCohort(cohortId));
  stranger = await app.signIn(await buildActorOfCohort((await buildCohort())._id));
});

it('shows an organisation with its themes, its places by name, and the people one may open', async () => {
  const organisation = await buildOrganisation({
    name: 'La Cordée mobile',
    cohortIds: [cohortId],
    themes: ['mobilite'],
    from: ['53'],
    to: ['61', 'region:28'],
  });
  const organisationId = organisation._id;
  const nora = await buildActorOfCohort(cohortId, 'member', { name: 'Nora Belkacem', organisationId });
  await buildPerson({ name: 'Parti Ailleurs', organisationId });
  const { body } = await member.get(`/api/organisations/${organisationId}`).expect(200);
  expect(body).toMatchObject({
    name: 'La Cordée mobile',
    themes: [{ key: 'mobilite', label: 'Mobilité' }],
    from: [{ code: '53', label: 'Mayenne' }],
    to: [
      { code: '61', label: 'Orne' },
      { code: 'region:28', label: 'Normandie' },
    ],
    people: [{ id: nora.personId, name: 'Nora Belkacem', organisation: 'La Cordée mobile' }],
  });
  expect(body.people).toHaveLength(1);
  await stranger.get(`/api/organisations/${organisationId}`).expect(404);
  await app.visitor().get(`/api/organisations/${organisationId}`).expect(401);
});

it('lists a cohort’s organisations by name', async () => {
  const other = (await buildCohort())._id;
  for (const name of ['Villages', 'Ateliers']) await buildOrganisation({ name, cohortIds: [other] });
  const visitor = await app.signIn(await buildActorOfCohort(other));
  const { body } = await visitor.get(`/api/cohorts/${other}/organisations`).expect(200);
  expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Ateliers', 'Villages']);
  await member.get(`/api/cohorts/${other}/organisations`).expect(404);
});

it('shows the programme’s incubators to the whole network', async () => {
  const id = programmeId('organisation', 'Ronalpia');
  const { body } = await stranger.get(`/api/organisations/${id}`).expect(200);
  expect(body).toMatchObject({ kind: 'incubator', from: [{ label: 'Auvergne-Rhône-Alpes' }] });
});
