import { type CohortModule, cohortModules } from '@sentiers/shared/cohorts/modules.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { consequences, Speaker } from '../../test/discussion.ts';
import { ask as introductionOf, words } from '../../test/doors.ts';
import { buildActor, buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildOffer } from '../../test/factories/build-mentorship.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { buildWay, type Way } from '../../test/way.ts';
import { lasting } from '../../test/whole-database.ts';
import { CohortModel } from './cohorts.model.ts';

const app = useTestApp();
let way: Way;
let roomId: string;
/** An alumni, who offers hours. */
let mentor: Speaker;

const arrive = async (actor: Speaker['actor']) => new Speaker(actor, await app.signIn(actor));

beforeAll(async () => {
  way = await buildWay(app);
  roomId = (await buildRoom(way.facilitator.actor, { cohortId: way.cohortId })).id;
  const { _id: ended } = await buildCohort({ ended: true });
  mentor = await arrive(await buildActorOfCohort(ended, 'alumni'));
  await buildOffer({ _id: mentor.id });
});

/** Turns everything on but these. */
async function turnOff(...off: CohortModule[]): Promise<void> {
  const { modulesRevision: revision = 0 } = (await CohortModel.findById(way.cohortId).lean()) ?? {};
  const modules = cohortModules.filter((module) => !off.includes(module));
  await way.facilitator.visitor
    .put(`/api/cohorts/${way.cohortId}/modules`, { revision, modules })
    .expect(200);
}

const begin = {
  commitments: (clientId: string) =>
    way.nora.visitor.post(`/api/organisations/${way.organisation._id}/commitments`, {
      clientId,
      commitments: [{ text: 'Rencontrer deux maires', dueOn: '2027-03-01', level: 'cohort' }],
    }),
  codev: (_clientId: string) =>
    way.facilitator.visitor.post(`/api/rooms/${roomId}/codev`, {
      clientId: way.nora.id,
      facilitatorId: way.karim.id,
    }),
  mentoring: (clientId: string) =>
    way.nora.visitor.post(`/api/cohorts/${way.cohortId}/mentoring`, {
      clientId,
      request: { form: 'call', topics: 'convaincre les maires' },
    }),
  introductions: (clientId: string) =>
    way.nora.visitor.post(`/api/cohorts/${way.cohortId}/introductions`, { clientId, introduction: words() }),
} satisfies Record<CohortModule, (clientId: string) => unknown>;

describe.each(cohortModules)('%s, where the cohort has it off', (module) => {
  it('is begun by nobody there, and nothing is written; it is again once it is on', async () => {
    await turnOff(module);
    await consequences();
    const before = await lasting();
    const clientId = newId();
    const { body } = await begin[module](clientId).expect(409);
    expect(body).toMatchObject({ code: 'module_off' });
    await consequences();
    expect(await lasting()).toEqual(before);
    await turnOff();
    await begin[module](clientId).expect(200);
    // Its acknowledgement was lost, and it was turned off meanwhile: it is the one that was made.
    if (module === 'codev') return;
    await turnOff(module);
    await begin[module](clientId).expect(200);
  });
});

describe('what was begun before', () => {
  it('in commitments is read, answered and taken back', async () => {
    await turnOff();
    const { body } = await begin.commitments(newId()).expect(200);
    const at = `/api/commitments/${body.items[0].id}`;
    await turnOff('commitments');
    expect(
      (await way.karim.visitor.get('/api/me/commitments').expect(200)).body.items.length,
    ).toBeGreaterThan(0);
    const answer = { clientId: newId(), state: 'blocked', why: 'Personne ne répond' };
    expect((await way.nora.visitor.post(`${at}/check-ins`, answer).expect(200)).body.state).toBe('blocked');
    await way.nora.visitor.delete(at).expect(200);
  });

  it('in codéveloppement goes on to its end, and its sheet stays', async () => {
    await turnOff();
    roomId = (await buildRoom(way.facilitator.actor, { cohortId: way.cohortId })).id;
    await begin.codev(newId()).expect(200);
    await turnOff('codev');
    for (const stage of ['plan', 'done']) {
      await way.karim.visitor.put(`/api/rooms/${roomId}/codev/stage`, { stage }).expect(200);
    }
    const commitment = { text: 'Appeler la mairie', dueOn: '2027-03-01' };
    await way.nora.visitor.put(`/api/rooms/${roomId}/codev/commitment`, { commitment }).expect(200);
    const { body: sheet } = await way.nora.visitor.get(`/api/rooms/${roomId}/codev/sheet`).expect(200);
    expect(sheet.commitment).toEqual(commitment);
    expect((await begin.codev(newId()).expect(409)).body.code).toBe('module_off');
  });

  it('in mentoring finds its mentor, is agreed and ended; nobody else asks', async () => {
    await turnOff();
    const { body: request } = await begin.mentoring(newId()).expect(200);
    await turnOff('mentoring');
    const { body: mine } = await way.nora.visitor.get('/api/me/mentoring').expect(200);
    expect(mine.asksIn).toEqual([]);
    expect(mine.requests.map(({ id }: { id: string }) => id)).toContain(request.id);
    await way.facilitator.visitor
      .put(`/api/mentoring-requests/${request.id}/mentor`, { mentorId: mentor.id })
      .expect(200);
    const { body: his } = await mentor.visitor.get('/api/me/mentoring').expect(200);
    const at = `/api/mentorships/${his.mentorships[0].id}`;
    await mentor.visitor.put(`${at}/answer`, { answer: 'yes' }).expect(200);
    const closing = { reached: 'partly', again: true };
    expect((await way.nora.visitor.put(`${at}/closed`, { closing }).expect(200)).body.state).toBe('closed');
  });

  it('in introductions is reworded and taken back', async () => {
    await turnOff();
    const asked = await introductionOf({ cohortId: way.cohortId } as never, way.nora);
    await turnOff('introductions');
    const at = `/api/introductions/${asked.id}`;
    const introduction = words({ motive: 'Nous ouvrons deux antennes.' });
    await way.nora.visitor.put(at, { revision: asked.revision, introduction }).expect(200);
    expect((await way.nora.visitor.put(`${at}/withdrawn`, {}).expect(200)).body.state).toBe('withdrawn');
  });
});

describe('hours of mentoring', () => {
  it('are declared by alumni of ended cohorts, whatever running ones have on', async () => {
    await turnOff(...cohortModules);
    const offer = { hoursPerQuarter: 2, forms: ['call'], topics: '', territories: [] };
    const put = (who: Speaker, revision: number) =>
      who.visitor.put(`/api/people/${who.id}/mentoring`, { revision, offer });
    await put(mentor, 1).expect(200);
    const cohort = (id: string, role: 'alumni' | 'member') => ({
      role,
      scope: { kind: 'cohort' as const, id },
    });
    const { _id: ended } = await buildCohort({ ended: true });
    const both = await arrive(await buildActor([cohort(ended, 'alumni'), cohort(way.cohortId, 'member')]));
    expect((await put(both, 0).expect(409)).body.code).toBe('module_off');
    expect((await both.visitor.get('/api/me/mentoring').expect(200)).body).toMatchObject({
      ...{ offer: null, offers: false },
    });
    await turnOff();
    await put(both, 0).expect(200);
    await turnOff('mentoring');
    await put(both, 1).expect(200);
    expect((await both.visitor.get('/api/me/mentoring').expect(200)).body.offers).toBe(true);
  });
});
