import { cohortModules } from '@sentiers/shared/cohorts/modules.ts';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActor, buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import type { Visitor } from '../../test/visitor.ts';

const app = useTestApp();

let cohortId: string;
let endedId: string;
let member: Visitor;
let facilitator: Visitor;
let coordinator: Visitor;
let alumni: Visitor;

beforeAll(async () => {
  cohortId = (await buildCohort({ name: 'Cohorte 2025', year: 2025 }))._id;
  endedId = (await buildCohort({ name: 'Cohorte 2023', year: 2023, ended: true }))._id;
  member = await app.signIn(await buildActorOfCohort(cohortId));
  facilitator = await app.signIn(await buildActorOfCohort(cohortId, 'facilitator'));
  alumni = await app.signIn(await buildActorOfCohort(endedId, 'alumni'));
  coordinator = await app.signIn(await buildCoordinator());
});

it('lists to each the cohorts they take part in, with what they may do there', async () => {
  const list = async (visitor: Visitor) => (await visitor.get('/api/cohorts').expect(200)).body.items;
  const everything = { modules: [...cohortModules], modulesRevision: 0 };
  const running = { id: cohortId, name: 'Cohorte 2025', year: 2025, ended: false, people: 2, ...everything };
  const ended = { id: endedId, name: 'Cohorte 2023', year: 2023, ended: true, people: 1, ...everything };
  expect(await list(member)).toEqual([
    {
      ...running,
      abilities: {
        readDirectory: true,
        invite: false,
        createChannel: false,
        prepareWeeklyWord: false,
        setModules: false,
      },
    },
  ]);
  expect(await list(facilitator)).toEqual([
    {
      ...running,
      abilities: {
        readDirectory: true,
        invite: false,
        createChannel: true,
        prepareWeeklyWord: true,
        setModules: true,
      },
    },
  ]);
  expect(await list(alumni)).toEqual([
    {
      ...ended,
      abilities: {
        readDirectory: true,
        invite: false,
        createChannel: false,
        prepareWeeklyWord: false,
        setModules: false,
      },
    },
  ]);
  const all = {
    readDirectory: true,
    invite: true,
    createChannel: true,
    prepareWeeklyWord: true,
    setModules: true,
  };
  expect(await list(coordinator)).toEqual([
    { ...running, abilities: all },
    { ...ended, abilities: { ...all, prepareWeeklyWord: false, setModules: false } },
  ]);
  expect(await list(await app.signIn(await buildActor([])))).toEqual([]);
});

it('lists a cohort’s channels to those who read them', async () => {
  const open = await buildChannel({ cohortId, name: 'Le refuge' });
  const restricted = await buildChannel({ cohortId, name: 'Équipe', membership: 'restricted' });
  const names = async (visitor: Visitor) => {
    const { body } = await visitor.get(`/api/cohorts/${cohortId}/channels`).expect(200);
    return body.items.map(({ id }: { id: string }) => id);
  };
  expect(await names(member)).toEqual([open._id]);
  expect(await names(facilitator)).toEqual([open._id, restricted._id]);
  await alumni.get(`/api/cohorts/${cohortId}/channels`).expect(404);
  await app.visitor().get(`/api/cohorts/${cohortId}/channels`).expect(401);
  await member.get('/api/cohorts/not-an-id/channels').expect(400);
});
