import { type CohortModule, cohortModules } from '@sentiers/shared/cohorts/modules.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { Speaker } from '../../test/discussion.ts';
import { buildActor, buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildOffer } from '../../test/factories/build-mentorship.ts';
import { importCohorts } from './cohorts.import.ts';
import { CohortModel } from './cohorts.model.ts';

const app = useTestApp();

let cohortId: string;
let endedId: string;
let member: Speaker;
let facilitator: Speaker;
let coordinator: Speaker;
let stranger: Speaker;

type Person = Awaited<ReturnType<typeof buildActor>>;
const arrive = async (actor: Person) => new Speaker(actor, await app.signIn(actor));

beforeEach(async () => {
  cohortId = (await buildCohort())._id;
  endedId = (await buildCohort({ ended: true }))._id;
  member = await arrive(await buildActorOfCohort(cohortId));
  facilitator = await arrive(await buildActorOfCohort(cohortId, 'facilitator'));
  coordinator = await arrive(await buildCoordinator());
  stranger = await arrive(await buildActorOfCohort((await buildCohort())._id));
});

const set = (who: Speaker, modules: readonly string[], revision = 0, id = cohortId) =>
  who.visitor.put(`/api/cohorts/${id}/modules`, { modules, revision });
const cohorts = async (who: Speaker) => (await who.visitor.get('/api/cohorts').expect(200)).body;
const held = async (who: Speaker): Promise<CohortModule[]> => (await cohorts(who)).modules;

describe('the modules of a cohort', () => {
  it('are turned on and off by its facilitators and the coordination, over what they read', async () => {
    const { body: cohort } = await set(facilitator, ['codev', 'commitments', 'codev']).expect(200);
    expect(cohort).toMatchObject({ id: cohortId, modules: ['commitments', 'codev'], modulesRevision: 1 });
    expect(cohort.people).toBe(2);
    expect((await set(coordinator, [], 0).expect(409)).body.code).toBe('revision_conflict');
    expect((await set(coordinator, [], 2).expect(409)).body.code).toBe('revision_conflict');
    expect((await set(coordinator, [], 1).expect(200)).body).toMatchObject({
      modules: [],
      modulesRevision: 2,
    });
    expect((await cohorts(member)).items).toMatchObject([{ modules: [], modulesRevision: 2 }]);
  });

  it('stay as they are where the same are asked for again, whatever was read', async () => {
    await set(facilitator, ['mentoring']).expect(200);
    const again = await set(facilitator, ['mentoring'], 0).expect(200);
    expect(again.body).toMatchObject({ modules: ['mentoring'], modulesRevision: 1 });
  });

  it('of two who turn them at once, keep what one of them wanted, and tell the other', async () => {
    const both = await Promise.all([set(facilitator, ['codev']), set(coordinator, ['mentoring'])]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const kept = both.find(({ status }) => status === 200)?.body.modules;
    expect(await CohortModel.findById(cohortId).lean()).toMatchObject({ modules: kept, modulesRevision: 1 });
  });

  it('are for nobody else to turn, nor of a cohort that has ended', async () => {
    expect((await set(member, []).expect(403)).body.code).toBe('forbidden');
    await set(stranger, []).expect(404);
    await app.visitor().put(`/api/cohorts/${cohortId}/modules`, { modules: [], revision: 0 }).expect(401);
    await set(coordinator, [], 0, endedId).expect(403);
    expect(await CohortModel.findById(cohortId).lean()).not.toHaveProperty('modules');
  });

  it('name the field of what is no module', async () => {
    const { body } = await set(facilitator, ['codev', 'salon']).expect(400);
    expect(body.details.fields).toMatchObject([{ path: ['modules', 1] }]);
    expect((await set(facilitator, Array(5).fill('codev')).expect(400)).body.details.fields).toEqual([
      { path: ['modules'], reason: 'too_many' },
    ]);
  });

  it('are told to those who read the cohort as they change, and to nobody else', async () => {
    const [of, other, above] = [
      await member.visitor.connect(),
      await stranger.visitor.connect(),
      await coordinator.visitor.connect(),
    ];
    await set(facilitator, ['codev']).expect(200);
    await Promise.all([of, above].map((socket) => socket.waitFor('cohort.changed')));
    expect(of.received('cohort.changed')).toEqual([{ cohortId }]);
    await other.settled();
    expect(other.received('cohort.changed')).toEqual([]);
  });
});

describe('what a cohort is born with', () => {
  it('is little, where its loader says nothing else; one from before has everything', async () => {
    const fresh = { ...(await buildCohort()), _id: '0198a000-0000-7000-8000-0000000000aa' };
    await importCohorts([fresh]);
    const items = (await cohorts(coordinator)).items as { id: string; modules: CohortModule[] }[];
    const modulesFor = (id: string) => items.find((each) => each.id === id)?.modules;
    expect(modulesFor(fresh._id)).toEqual(['commitments', 'codev']);
    expect(modulesFor(cohortId)).toEqual([...cohortModules]);
    await CohortModel.deleteOne({ _id: fresh._id });
  });
});

describe('what someone may begin', () => {
  it('goes by their running cohorts, whatever their role there; the coordination has everything', async () => {
    await set(facilitator, ['codev']).expect(200);
    expect(await held(member)).toEqual(['codev']);
    expect(await held(facilitator)).toEqual(['codev']);
    expect(await held(coordinator)).toEqual([...cohortModules]);
    expect(await held(stranger)).toEqual([...cohortModules]);
    expect(await held(await arrive(await buildActorOfCohort(endedId, 'alumni')))).toEqual([...cohortModules]);
  });

  it('is what either of their cohorts has on', async () => {
    await set(facilitator, ['codev']).expect(200);
    const other = (await buildCohort({ modules: ['mentoring'] }))._id;
    const of = (id: string) => ({ role: 'member' as const, scope: { kind: 'cohort' as const, id } });
    expect(await held(await arrive(await buildActor([of(cohortId), of(other)])))).toEqual([
      'codev',
      'mentoring',
    ]);
  });

  it('has mentoring still for who declared hours that stand', async () => {
    await set(facilitator, []).expect(200);
    const grants = [
      { role: 'alumni' as const, scope: { kind: 'cohort' as const, id: endedId } },
      { role: 'facilitator' as const, scope: { kind: 'cohort' as const, id: cohortId } },
    ];
    const mentor = await arrive(await buildActor(grants));
    expect(await held(mentor)).toEqual([]);
    await buildOffer({ _id: mentor.id });
    expect(await held(mentor)).toEqual(['mentoring']);
    await mentor.visitor.delete(`/api/people/${mentor.id}/mentoring`).expect(200);
    expect(await held(mentor)).toEqual([]);
  });
});
