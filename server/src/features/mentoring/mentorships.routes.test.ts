import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { consequences, expectNotFound, type Speaker } from '../../test/discussion.ts';
import { at, buildMentors, type Mentors, put, reasonsOf, see } from '../../test/mentorships.ts';
import { MentoringRequestModel } from './mentoring.model.ts';
import type { MentorshipDoc } from './mentorships.model.ts';

const app = useTestApp();
let d: Mentors['d'];
let antoine: Mentors['antoine'];
let between: Mentors['between'];
let pairs: Mentors['pairs'];

beforeEach(async () => {
  ({ d, antoine, between, pairs } = await buildMentors(app));
});

const answer = (who: Speaker, mentorship: MentorshipDoc, word: 'yes' | 'no') =>
  put(who, mentorship, '/answer', { answer: word });

describe('a yes', () => {
  it('opens a direct conversation with what the newcomer asked, and tells them', async () => {
    const asked = await between({ state: 'proposed' });
    expectNotFound(await d.nora.visitor.get(at(asked)));
    await answer(d.nora, asked, 'yes').expect(404);
    const begun = (await answer(antoine, asked, 'yes').expect(200)).body as Mentorship;
    expect(begun).toMatchObject({ state: 'active', abilities: { answer: false, write: true, close: true } });
    await consequences();
    const { conversationId } = await see(d.nora, asked);
    const { items } = await antoine.page(conversationId ?? '');
    expect(items).toMatchObject([
      { author: { id: d.nora.id }, body: `Ma demande de mentorat : ${asked.topics}\n\n${asked.words}` },
    ]);
    await d.nora.say(conversationId ?? '');
    await antoine.say(conversationId ?? '');
    expect(await d.nora.inbox()).toContainEqual(
      expect.objectContaining({
        reason: 'mentorship-begun',
        subject: { kind: 'mentorship', id: asked._id, title: asked.topics },
      }),
    );
    expect(await pairs()).toMatchObject([{ id: asked._id, state: 'active', messages: 3, dormant: false }]);
    expect((await MentoringRequestModel.findById(asked.requestId).lean())?.state).toBe('matched');
    expect((await answer(antoine, asked, 'no').expect(403)).body.code).toBe('forbidden');
  });

  it('counts what is said from then on, not what they had said to one another before', async () => {
    const { body: before } = await d.nora.visitor.post('/api/direct', {
      ...{ clientId: newId(), personIds: [antoine.id] },
    });
    await d.nora.say(before.id);
    const asked = await between({ state: 'proposed' });
    await answer(antoine, asked, 'yes').expect(200);
    await consequences();
    expect((await see(d.nora, asked)).conversationId).toBe(before.id);
    expect(await pairs()).toMatchObject([{ messages: 1 }]);
  });

  it('is refused where one blocked the other meanwhile, and can be a no still', async () => {
    const asked = await between({ state: 'proposed' });
    await d.nora.visitor.put(`/api/people/${antoine.id}/blocked`, { blocked: true }).expect(200);
    expect((await answer(antoine, asked, 'yes').expect(403)).body.code).toBe('not_receiving');
    await answer(antoine, asked, 'no').expect(200);
  });
});

it('after a no, the request waits again; those who match know who was asked, the newcomer never does', async () => {
  const asked = await between({ state: 'proposed', proposedBy: d.elise.id });
  const [newcomer, mentor] = await Promise.all([d.nora, antoine].map(({ visitor }) => visitor.connect()));
  await answer(antoine, asked, 'no').expect(200);
  await newcomer?.waitFor('journey.changed', ({ kind }) => kind === 'mentoring');
  await mentor?.waitFor('journey.changed', ({ kind }) => kind === 'mentorship');
  await consequences();
  expect(newcomer?.received('journey.changed').map(({ kind }) => kind)).not.toContain('mentorship');
  expectNotFound(await d.nora.visitor.get(at(asked)));
  const mine = (await d.nora.visitor.get('/api/me/mentoring').expect(200)).body;
  expect(mine).toMatchObject({ requests: [{ state: 'waiting' }], mentorships: [] });
  expect(JSON.stringify(mine)).not.toContain(antoine.id);
  expect(await reasonsOf(d.nora)).toEqual([]);
  expect(await d.elise.inbox()).toMatchObject([
    { reason: 'mentor-answered', actor: { id: antoine.id }, subject: { kind: 'mentoring', id: d.cohortId } },
  ]);
  const { proposals, unmatched } = (
    await d.elise.visitor.get(`/api/cohorts/${d.cohortId}/mentoring/proposals`).expect(200)
  ).body;
  expect(proposals).toEqual([]);
  expect(unmatched).toEqual([asked.requestId]);
  const again = await d.elise.visitor
    .put(`/api/mentoring-requests/${asked.requestId}/mentor`, { mentorId: antoine.id })
    .expect(400);
  expect(again.body.details.fields).toEqual([{ path: ['mentorId'], reason: 'mentor_unavailable' }]);
});

describe('the agreement', () => {
  const agreement = { goals: ['Tenir le budget', 'Trouver un local'], startsOn: '2027-01-04' };
  const agreed = { ...agreement, endsOn: '2027-06-30', rhythm: 'toutes les trois semaines' };
  const save = (who: Speaker, mentorship: MentorshipDoc, revision: number, fields: object = {}) =>
    put(who, mentorship, '/agreement', { revision, agreement: { ...agreed, ...fields } });
  const say = (who: Speaker, mentorship: MentorshipDoc, revision: number) =>
    put(who, mentorship, '/agreed', { revision });

  it('is the yes of both to the very same words', async () => {
    const mentorship = await between({ agreement: null });
    await save(antoine, mentorship, 0).expect(200);
    expect((await save(d.nora, mentorship, 0).expect(409)).body.code).toBe('revision_conflict');
    expect(await reasonsOf(d.nora)).toEqual(['mentorship-agreement']);
    await say(d.nora, mentorship, 1).expect(200);
    expect(await reasonsOf(d.nora)).toEqual([]);
    await save(antoine, mentorship, 1, { goals: ['Tenir le budget'] }).expect(200);
    expect((await see(d.nora, mentorship)).agreement).toMatchObject({ agreedBy: [], revision: 2 });
    expect((await say(antoine, mentorship, 1).expect(409)).body.code).toBe('revision_conflict');
    await Promise.all([say(antoine, mentorship, 2).expect(200), say(d.nora, mentorship, 2).expect(200)]);
    await say(d.nora, mentorship, 2).expect(200);
    const { agreedBy } = (await see(d.nora, mentorship)).agreement ?? { agreedBy: [] };
    expect([...agreedBy].sort()).toEqual([antoine.id, d.nora.id].sort());
    expect(await pairs()).toMatchObject([{ agreed: true }]);
  });

  it('has three goals at most, and ends after it begins', async () => {
    const mentorship = await between({ agreement: null });
    for (const [fields, path] of [
      [{ goals: ['aaa', 'bbb', 'ccc', 'ddd'] }, 'goals'],
      [{ goals: [] }, 'goals'],
      [{ endsOn: '2027-01-04' }, 'endsOn'],
    ] as const) {
      const { body } = await save(antoine, mentorship, 0, fields).expect(400);
      expect(body.details.fields[0].path.slice(0, 2)).toEqual(['agreement', path]);
    }
    expect((await see(antoine, mentorship)).agreement).toBeNull();
  });
});

describe('its end', () => {
  const close = (who: Speaker, mentorship: MentorshipDoc, fields: object = {}) =>
    put(who, mentorship, '/closed', { closing: { reached: 'partly', again: true, ...fields } });

  it('is said by one, and asked of the other: each reads their own answers only', async () => {
    const mentorship = await between();
    await close(antoine, mentorship, { useful: 'Nora sait où elle va.' }).expect(200);
    expect(await reasonsOf(d.nora)).toEqual(['mentorship-closing']);
    const hers = await see(d.nora, mentorship);
    expect(hers).toMatchObject({ state: 'closed', closing: null, abilities: { write: false, close: true } });
    expect(JSON.stringify(hers)).not.toContain('où elle va');
    await close(d.nora, mentorship, { reached: 'yes' }).expect(200);
    expect(await reasonsOf(d.nora)).toEqual([]);
    expect(await see(d.nora, mentorship)).toMatchObject({ closing: { reached: 'yes' } });
    expect(await see(antoine, mentorship)).toMatchObject({
      ...{ closing: { reached: 'partly' }, abilities: { close: false } },
      closedAt: hers.closedAt,
    });
    await put(antoine, mentorship, '/paused', { paused: true }).expect(403);
  });

  it('isn’t a pause', async () => {
    const mentorship = await between();
    for (const paused of [true, true, false]) {
      const { body } = await put(d.nora, mentorship, '/paused', { paused }).expect(200);
      expect(body.state).toBe(paused ? 'paused' : 'active');
    }
    await close(d.karim, mentorship).expect(404);
    const asked = await between({ state: 'proposed' });
    await close(antoine, asked).expect(403);
  });
});
