import type { MentoringRequest, MentorOffer } from '@sentiers/shared/mentoring/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  Speaker,
} from '../../test/discussion.ts';
import { buildActor, buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildOffer } from '../../test/factories/build-mentorship.ts';
import { MentoringRequestModel, OfferModel } from './mentoring.model.ts';
import { MentorshipModel } from './mentorships.model.ts';

const app = useTestApp();
let d: Discussion;
let antoine: Speaker;
let rosalie: Speaker;

const arrive = async (actor: Speaker['actor']) => new Speaker(actor, await app.signIn(actor));

beforeEach(async () => {
  await Promise.all([OfferModel.deleteMany({}), MentorshipModel.deleteMany({})]);
  d = await buildDiscussion(app);
  const { _id: ended } = await buildCohort({ ended: true });
  antoine = await arrive(await buildActorOfCohort(ended, 'alumni', { name: 'Antoine Gallet' }));
  rosalie = await arrive(await buildActorOfCohort(ended, 'alumni', { name: 'Rosalie Fontanel' }));
});

const offered = (fields: object = {}) => ({
  ...{ hoursPerQuarter: 2, forms: ['call'], topics: 'convaincre un maire', territories: ['61'] },
  ...fields,
});
const save = (who: Speaker, revision = 0, fields: object = {}, whose = who) =>
  who.visitor.put(`/api/people/${whose.id}/mentoring`, { revision, offer: offered(fields) });
const asked = (fields: object = {}) => ({ form: 'call', topics: 'convaincre les maires', ...fields });
const ask = (who: Speaker, fields: object = {}, clientId = newId()) =>
  who.visitor.post(`/api/cohorts/${d.cohortId}/mentoring`, { clientId, request: asked(fields) });
const requestOf = async (who: Speaker, fields: object = {}) =>
  (await ask(who, fields).expect(200)).body as MentoringRequest;
const desk = async () => (await d.elise.visitor.get(`/api/cohorts/${d.cohortId}/mentoring`).expect(200)).body;
const propose = async () =>
  (await d.elise.visitor.get(`/api/cohorts/${d.cohortId}/mentoring/proposals`).expect(200)).body;
const confirm = ({ id }: { id: string }, mentorId: string, who = d.elise) =>
  who.visitor.put(`/api/mentoring-requests/${id}/mentor`, { mentorId });
const mine = async (who: Speaker) => (await who.visitor.get('/api/me/mentoring').expect(200)).body;
const reasonsOf = async (who: Speaker) => (await who.inbox()).map(({ reason }) => reason);

describe('offering time', () => {
  it('is declared, corrected and taken back, with what is taken of this quarter', async () => {
    const first = (await save(antoine).expect(200)).body as MentorOffer;
    expect(first).toMatchObject({
      ...{ hoursPerQuarter: 2, declared: 120, taken: 0, revision: 1 },
      places: [{ code: '61', label: 'Orne' }],
    });
    expect(first.quarter).toMatch(/^\d{4}-(01|04|07|10)-01$/);
    expect((await save(antoine, 0).expect(409)).body.code).toBe('revision_conflict');
    await save(antoine, 1, { hoursPerQuarter: 3.5 }).expect(200);
    expect((await mine(antoine)).offer).toMatchObject({ declared: 210, revision: 2 });
    await antoine.visitor.delete(`/api/people/${antoine.id}/mentoring`).expect(200);
    await antoine.visitor.delete(`/api/people/${antoine.id}/mentoring`).expect(200);
    expect((await mine(antoine)).offer).toBeNull();
    expect((await save(antoine, 0).expect(200)).body.hoursPerQuarter).toBe(2);
  });

  it('is for alumni, of their own time', async () => {
    await save(d.nora).expect(403);
    await save(antoine, 0, {}, rosalie).expect(403);
    expectNotFound(await save(d.expert, 0, {}, antoine));
    expect(await mine(d.nora)).toMatchObject({ offers: false, asksIn: [d.cohortId], matchesIn: [] });
    expect(await mine(antoine)).toMatchObject({ offers: true, asksIn: [], matchesIn: [] });
    expect((await mine(d.elise)).matchesIn).toMatchObject([{ id: d.cohortId }]);
  });

  it('refuses what there isn’t by its field, and keeps nothing', async () => {
    for (const [fields, path, reason] of [
      [{ themes: ['nothing'] }, ['offer', 'themes', 0], 'unknown'],
      [{ territories: ['commune:99999'] }, ['offer', 'territories'], 'unknown'],
      [{ pausedUntil: 'demain' }, ['offer', 'pausedUntil'], 'not_a_day'],
      [{ hoursPerQuarter: 3.5, forms: ['call', 'months'] }, ['offer', 'hoursPerQuarter'], 'hours_for_months'],
    ] as const) {
      const { body } = await save(antoine, 0, fields).expect(400);
      expect(body.details.fields).toContainEqual({ path, reason });
    }
    expect(await OfferModel.countDocuments()).toBe(0);
  });
});

describe('asking', () => {
  it('is kept once, and told to those who match', async () => {
    const clientId = newId();
    const first = (await ask(d.nora, {}, clientId).expect(200)).body;
    expect((await ask(d.nora, {}, clientId).expect(200)).body).toEqual(first);
    expect((await ask(d.nora, { topics: 'autre chose' }, clientId).expect(409)).body.code).toBe(
      'client_id_conflict',
    );
    expect(first).toMatchObject({ state: 'waiting', person: { id: d.nora.id }, topics: asked().topics });
    await consequences();
    expect(await d.elise.inbox()).toMatchObject([
      { reason: 'mentoring-asked', subject: { kind: 'mentoring', id: d.cohortId }, actor: { id: d.nora.id } },
    ]);
    expect((await desk()).requests).toMatchObject([{ id: first.id }]);
    expect((await mine(d.karim)).requests).toEqual([]);
  });

  it('is for members of a running cohort, three times at most', async () => {
    await ask(d.elise).expect(403);
    expectNotFound(await ask(d.stranger));
    expect((await ask(d.nora, { territoryCode: 'commune:99999' }).expect(400)).body.details.fields).toEqual([
      { path: ['request', 'territoryCode'], reason: 'unknown' },
    ]);
    for (let count = 0; count < 3; count += 1) await ask(d.nora).expect(200);
    expect((await ask(d.nora).expect(400)).body.details.fields).toEqual([
      { path: ['request'], reason: 'too_many' },
    ]);
    expect(await MentoringRequestModel.countDocuments({ personId: d.nora.id })).toBe(3);
  });

  it('is taken back: nobody is asked any more, and nothing waits on any line', async () => {
    await save(antoine).expect(200);
    const request = await requestOf(d.nora);
    await confirm(request, antoine.id).expect(200);
    await consequences();
    expect(await reasonsOf(antoine)).toEqual(['mentor-proposed']);
    await d.elise.visitor.delete(`/api/mentoring-requests/${request.id}`).expect(403);
    await d.nora.visitor.delete(`/api/mentoring-requests/${request.id}`).expect(200);
    await d.nora.visitor.delete(`/api/mentoring-requests/${request.id}`).expect(200);
    await consequences();
    expect(await reasonsOf(antoine)).toEqual([]);
    expect(await reasonsOf(d.elise)).toEqual([]);
    expect(await mine(antoine)).toMatchObject({ mentorships: [], offer: { taken: 0 } });
    expect((await desk()).requests).toEqual([]);
  });
});

describe('matching', () => {
  it('proposes the likeliest who has time, with reasons that add up, and says for whom nobody is free', async () => {
    await save(antoine).expect(200);
    await save(rosalie, 0, { territories: [], topics: 'paysage' }).expect(200);
    const [nora, karim] = [
      await requestOf(d.nora, { territoryCode: 'commune:61001' }),
      await requestOf(d.karim, { form: 'months' }),
    ];
    const { proposals, unmatched, spread } = await propose();
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({
      ...{ request: { id: nora.id }, mentor: { id: antoine.id }, loadBefore: 0 },
      reasons: [
        { kind: 'territory', label: 'Orne' },
        { kind: 'topics', label: 'convaincre, maires' },
        { kind: 'load', label: '' },
      ],
    });
    const sum = proposals[0].reasons.reduce((all: number, { points }: { points: number }) => all + points, 0);
    expect(proposals[0].points).toBeCloseTo(sum, 2);
    expect(unmatched).toEqual([karim.id]);
    expect(spread).toEqual({ least: 0, most: 20 / 120 });
  });

  it('proposes nobody who is away, no alumni any more, or whom one of the two blocked', async () => {
    await save(antoine, 0, { pausedUntil: '2999-01-01' }).expect(200);
    const former = await arrive(await buildActor([]));
    await buildOffer({ _id: former.id });
    await save(rosalie).expect(200);
    const request = await requestOf(d.nora);
    await d.nora.visitor.put(`/api/people/${rosalie.id}/blocked`, { blocked: true }).expect(200);
    expect(await propose()).toMatchObject({ proposals: [], unmatched: [request.id] });
    for (const [mentorId, reason] of [
      [antoine.id, 'mentor_paused'],
      [former.id, 'mentor_unavailable'],
      [rosalie.id, 'mentor_unavailable'],
      [d.nora.id, 'mentor_unavailable'],
    ] as const) {
      const { body } = await confirm(request, mentorId).expect(400);
      expect(body.details.fields).toEqual([{ path: ['mentorId'], reason }]);
    }
    expect(await MentorshipModel.countDocuments({ requestId: request.id })).toBe(0);
  });

  it('asks a mentor once, never above their time, though two confirm at once', async () => {
    await save(antoine, 0, { hoursPerQuarter: 0.5 }).expect(200);
    const requests = [await requestOf(d.nora), await requestOf(d.karim)];
    const answers = await Promise.all(requests.map((request) => confirm(request, antoine.id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(answers.find(({ status }) => status === 400)?.body.details.fields).toEqual([
      { path: ['mentorId'], reason: 'mentor_full' },
    ]);
    expect((await desk()).mentors).toMatchObject([{ full: true, offer: { taken: 20, declared: 30 } }]);
    const done = requests[answers.findIndex(({ status }) => status === 200)] as MentoringRequest;
    await confirm(done, antoine.id).expect(200);
    expect(await MentorshipModel.countDocuments({ mentorId: antoine.id })).toBe(1);
    await consequences();
    expect(await antoine.inbox()).toMatchObject([{ reason: 'mentor-proposed', actor: { id: d.elise.id } }]);
  });

  it('asks someone else in the place of who doesn’t answer, until a mentor says yes', async () => {
    await Promise.all([antoine, rosalie].map((who) => save(who).expect(200)));
    const request = await requestOf(d.nora);
    await confirm(request, antoine.id).expect(200);
    await confirm(request, rosalie.id).expect(200);
    await consequences();
    expect([await reasonsOf(antoine), await reasonsOf(rosalie)]).toEqual([[], ['mentor-proposed']]);
    expect(await mine(antoine)).toMatchObject({ mentorships: [], offer: { taken: 0 } });
    const [{ id }] = (await mine(rosalie)).mentorships;
    await rosalie.visitor.put(`/api/mentorships/${id}/answer`, { answer: 'yes' }).expect(200);
    expect((await confirm(request, antoine.id).expect(409)).body.code).toBe('already_done');
  });

  it('weighs as those who match say, and is theirs alone', async () => {
    const path = `/api/cohorts/${d.cohortId}/mentoring/weights`;
    const weights = { theme: 1, territory: 9, topics: 0, step: 0, load: 0 };
    expect(await desk()).toMatchObject({ weights: { load: 5 }, revision: 0 });
    expect((await d.elise.visitor.put(path, { revision: 0, weights }).expect(200)).body.revision).toBe(1);
    await d.elise.visitor.put(path, { revision: 0, weights }).expect(409);
    await d.elise.visitor.put(path, { revision: 7, weights }).expect(409);
    expect(await desk()).toMatchObject({ weights, revision: 1 });
    for (const rest of ['', '/proposals']) {
      await d.nora.visitor.get(`/api/cohorts/${d.cohortId}/mentoring${rest}`).expect(403);
      expectNotFound(await d.stranger.visitor.get(`/api/cohorts/${d.cohortId}/mentoring${rest}`));
    }
    await d.nora.visitor.put(path, { revision: 1, weights }).expect(403);
  });

  it('tells whoever asks, and whoever matches, to read again', async () => {
    await save(antoine).expect(200);
    const request = await requestOf(d.nora);
    const [newcomer, facilitator, other, mentor] = await Promise.all(
      [d.nora, d.elise, d.karim, antoine].map(({ visitor }) => visitor.connect()),
    );
    await confirm(request, antoine.id).expect(200);
    const desks = { kind: 'mentoring', id: d.cohortId } as const;
    const isDesk = ({ kind, id }: { kind: string; id: string }) => kind === desks.kind && id === desks.id;
    await newcomer?.waitFor('journey.changed', isDesk);
    await facilitator?.waitFor('journey.changed', isDesk);
    await mentor?.waitFor('journey.changed', ({ kind }) => kind === 'mentorship');
    await consequences();
    expect(other?.received('journey.changed')).toEqual([]);
    expect(newcomer?.received('journey.changed').map(({ kind }) => kind)).not.toContain('mentorship');
    expect(facilitator?.received('journey.changed').map(({ kind }) => kind)).not.toContain('mentorship');
  });
});
