import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildSeminar } from '../../test/factories/build-seminar.ts';
import { SeminarModel } from './seminars.model.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

async function come(seminar: { id: string }, name: string): Promise<void> {
  const actor = await buildActorOfCohort(d.cohortId, 'member', { name });
  const { visitor } = new Speaker(actor, await app.signIn(actor));
  await visitor.put(`/api/seminars/${seminar.id}/registration`).expect(200);
}

const sheetOf = ({ id }: { id: string }) => `/api/seminars/${id}/roster/sheet`;

it('is who comes, then who waits with their rank, in either language', async () => {
  const seminar = await buildSeminar(d.elise.actor, { cohortId: d.cohortId, registration: { limit: 1 } });
  for (const name of ['Anne Le Goff', 'Basile; dit « B »', '=SUM(A1)']) await come(seminar, name);
  await SeminarModel.updateOne(
    { _id: seminar.id },
    { $set: { 'registered.0.at': new Date('2027-03-04T08:30:00Z') } },
  );
  const { csv } = (await d.elise.visitor.get(sheetOf(seminar)).expect(200)).body;
  const [head, first, second, third, ...rest] = csv.split('\r\n');
  expect(head).toBe('\uFEFFNom;Structure;Place;Rang;Demandée le');
  expect(first).toMatch(/^Anne Le Goff;[^;]*;Place;;2027-03-04 09:30$/);
  expect(second).toMatch(/^"Basile; dit « B »";[^;]*;Liste d’attente;1;\d{4}-\d\d-\d\d \d\d:\d\d$/);
  expect(third).toMatch(/^'=SUM\(A1\);[^;]*;Liste d’attente;2;/);
  expect(rest).toEqual(['']);
  const english = (await d.elise.visitor.get(`${sheetOf(seminar)}?language=en`).expect(200)).body.csv;
  expect(english).toContain('Name;Organisation;Place;Rank;Asked on');
  expect(english).toContain(';Waiting list;2;');
});

it('is for who prepares the seminar', async () => {
  const seminar = await buildSeminar(d.elise.actor, { cohortId: d.cohortId });
  await d.nora.visitor.get(sheetOf(seminar)).expect(403);
  expectNotFound(await d.stranger.visitor.get(sheetOf(seminar)));
});
