import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, type Speaker } from '../../test/discussion.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildSeminar, daysAhead, seminarInput } from '../../test/factories/build-seminar.ts';
import { SeminarModel } from './seminars.model.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const addressOf = (id: string) => `/api/seminars/${id}`;

/** What is asked, with a key to ask it again. */
function creation(fields: Parameters<typeof seminarInput>[0] = {}) {
  return { clientId: newId(), seminar: seminarInput(fields) };
}

const create = (who: Speaker, body: object = creation(), cohortId = d.cohortId) =>
  who.visitor.post(`/api/cohorts/${cohortId}/seminars`, body);

async function list(who: Speaker, query = ''): Promise<Seminar[]> {
  return (await who.visitor.get(`/api/seminars${query}`).expect(200)).body.items;
}

const seminarsOf = async (who: Speaker) => (await list(who, '?limit=100')).map(({ id }) => id);

function workshop(seminar: { startsAt: string; endsAt: string }, fields: object = {}) {
  const { startsAt, endsAt } = seminar;
  return { id: newId(), kind: 'workshop' as const, title: 'Nos partenaires', startsAt, endsAt, ...fields };
}

describe('preparing', () => {
  it('makes a seminar and its channel, once, read by who prepares it only', async () => {
    const asked = creation({ title: 'Premier séminaire' });
    const first = (await create(d.elise, asked).expect(201)).body;
    expect(first).toMatchObject({
      ...{ state: 'draft', title: 'Premier séminaire', revision: 1, cohortId: d.cohortId },
      ...{ counts: { registered: 0, waiting: 0 }, mine: { state: 'none', rank: null } },
      abilities: { manage: true, register: false, unregister: false },
    });
    expect((await create(d.elise, asked).expect(201)).body).toEqual(first);
    const other = { ...asked, seminar: seminarInput({ title: 'Un autre' }) };
    expect((await create(d.elise, other).expect(409)).body.code).toBe('client_id_conflict');
    expect(await SeminarModel.countDocuments({ title: 'Premier séminaire' })).toBe(1);
    const channels = mongoose.connection.collection<{ _id: string }>('channels');
    expect(await channels.findOne({ _id: first.channelId })).toMatchObject({
      ...{ kind: 'seminar', membership: 'restricted', cohortId: d.cohortId },
    });
    expect(await seminarsOf(d.elise)).toContain(first.id);
    for (const other of [d.nora, d.stranger, d.expert]) {
      expectNotFound(await other.visitor.get(addressOf(first.id)));
      expectNotFound(await other.visitor.put(`${addressOf(first.id)}/registration`));
      expect(await seminarsOf(other)).not.toContain(first.id);
    }
  });

  it('is for the cohort’s facilitators, and leaves nothing of what is refused', async () => {
    const before = await mongoose.connection.collection('channels').countDocuments();
    await create(d.nora).expect(403);
    expectNotFound(await create(d.stranger));
    const asked = { ...creation(), seminar: { ...seminarInput(), endsAt: daysAhead(1) } };
    expect((await create(d.elise, asked).expect(400)).body.details.fields).toEqual([
      { path: ['seminar', 'endsAt'], reason: 'ends_before_start' },
    ]);
    expect(await mongoose.connection.collection('channels').countDocuments()).toBe(before);
  });

  it('keeps the agenda as it was written, with its speakers and rooms', async () => {
    const dates = { startsAt: daysAhead(3), endsAt: daysAhead(4) };
    const items = [workshop(dates, { room: 'Salle Jura', speakers: ['Élise Morel', 'Une maire'] })];
    const { body } = await create(d.elise, creation({ ...dates, items })).expect(201);
    expect(body.items).toEqual([{ ...items[0], description: '', documents: [] }]);
  });
});

describe('correcting', () => {
  it('is refused with what stands where someone corrected it meanwhile', async () => {
    const { id } = await buildSeminar(d.elise.actor, { cohortId: d.cohortId, announced: false });
    const correct = (revision: number, title: string) =>
      d.elise.visitor.put(addressOf(id), { revision, seminar: seminarInput({ title }) });
    expect((await correct(1, 'Corrigé').expect(200)).body).toMatchObject({ title: 'Corrigé', revision: 2 });
    const late = (await correct(1, 'Trop tard').expect(409)).body;
    expect(late).toMatchObject({
      code: 'revision_conflict',
      details: { current: { title: 'Corrigé', revision: 2, changed: { by: { id: d.elise.id } } } },
    });
    const coordinator = await buildCoordinator();
    const claire = await app.signIn(coordinator);
    const between = [new Date().toISOString()];
    await claire
      .put(addressOf(id), { revision: 2, seminar: seminarInput({ title: 'Par Claire' }) })
      .expect(200);
    between.push(new Date().toISOString());
    const { current } = (await correct(2, 'Trop tard').expect(409)).body.details;
    expect(current.changed.by.id).toBe(coordinator.personId);
    expect([...between, current.changed.at].toSorted()[1]).toBe(current.changed.at);
    await correct(3, 'Relu').expect(200);
    await d.nora.visitor.put(addressOf(id), { revision: 4, seminar: seminarInput() }).expect(404);
  });

  it('is for who prepares it, not for who reads it', async () => {
    const { id, revision } = await buildSeminar(d.elise.actor, { cohortId: d.cohortId });
    await d.nora.visitor.put(addressOf(id), { revision, seminar: seminarInput() }).expect(403);
    await d.nora.visitor.post(`${addressOf(id)}/announcement`).expect(403);
    await d.nora.visitor.post(`${addressOf(id)}/cancellation`, { reason: 'Il pleut' }).expect(403);
  });

  it('of two at once, one is taken', async () => {
    const { id, revision } = await buildSeminar(d.elise.actor, { cohortId: d.cohortId });
    const answers = await Promise.all(
      ['Une main', 'Une autre'].map((title) =>
        d.elise.visitor.put(addressOf(id), { revision, seminar: seminarInput({ title }) }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('the list', () => {
  it('has what is ahead by its beginning, what is under way included, and what is past from the last', async () => {
    const fresh = await buildDiscussion(app);
    const make = (from: number, to: number) =>
      buildSeminar(fresh.elise.actor, {
        ...{ cohortId: fresh.cohortId, title: `De ${from} à ${to}` },
        ...{ startsAt: daysAhead(from), endsAt: daysAhead(to) },
      });
    for (const [from, to] of [
      [5, 6],
      [-1, 1],
      [-9, -8],
      [2, 3],
      [-4, -3],
    ] as const)
      await make(from, to);
    const titles = async (query: string) => (await list(fresh.nora, query)).map(({ title }) => title);
    expect(await titles('')).toEqual(['De -1 à 1', 'De 2 à 3', 'De 5 à 6']);
    expect(await titles('?when=past')).toEqual(['De -4 à -3', 'De -9 à -8']);
    expect(await titles(`?cohortId=${fresh.cohortId}`)).toHaveLength(3);
    expect(await titles(`?cohortId=${newId()}`)).toEqual([]);
    const first = (await fresh.nora.visitor.get('/api/seminars?limit=2').expect(200)).body;
    expect(first.items.map(({ title }: Seminar) => title)).toEqual(['De -1 à 1', 'De 2 à 3']);
    const rest = (await fresh.nora.visitor.get(`/api/seminars?limit=2&before=${first.next}`)).body;
    expect(rest).toMatchObject({ items: [{ title: 'De 5 à 6' }], next: null });
    await fresh.nora.visitor.get('/api/seminars?before=nulle-part').expect(400);
  });
});

describe('a seminar’s channel', () => {
  it('is on no list, in no badge, and takes no thread', async () => {
    const { channelId } = await buildSeminar(d.elise.actor, { cohortId: d.cohortId });
    for (const { visitor } of [d.nora, d.elise]) {
      for (const path of ['/api/channels', `/api/cohorts/${d.cohortId}/channels`]) {
        const { items } = (await visitor.get(path).expect(200)).body;
        expect(items.some(({ kind }: { kind: string }) => kind === 'seminar')).toBe(false);
      }
      expect((await visitor.get('/api/me/badges').expect(200)).body.channels).not.toHaveProperty(channelId);
    }
    const { body } = await d.elise.visitor.get(`/api/channels/${channelId}`).expect(200);
    expect(body).toMatchObject({ kind: 'seminar', abilities: { createThread: false, announce: false } });
    const opening = { clientId: newId(), title: 'Un fil à côté', body: 'Bonjour' };
    await d.elise.visitor.post(`/api/channels/${channelId}/threads`, opening).expect(403);
    const announcement = { ...opening, kind: 'announcement' };
    await d.elise.visitor.post(`/api/channels/${channelId}/threads`, announcement).expect(403);
    const thread = await d.nora.open(d.channelId);
    await d.elise.visitor.put(`/api/threads/${thread.id}/channel`, { channelId }).expect(403);
    await d.elise.visitor.patch(`/api/channels/${channelId}`, { membership: 'restricted' }).expect(403);
    await d.elise.visitor
      .post(`/api/cohorts/${d.cohortId}/channels`, { kind: 'seminar', name: 'À la main' })
      .expect(400);
  });
});

describe('who reads it', () => {
  it('is told at once of all that becomes of it, and nobody else', async () => {
    const [member, stranger] = [await d.nora.visitor.connect(), await d.stranger.visitor.connect()];
    const facilitator = await d.elise.visitor.connect();
    const seen = (id: string) =>
      [member, stranger, facilitator].map(
        (socket) => socket.received('seminar.changed').filter(({ seminarId }) => seminarId === id).length,
      );
    const { id } = await buildSeminar(d.elise.actor, { cohortId: d.cohortId, announced: false });
    await facilitator.waitFor('seminar.changed', ({ seminarId }) => seminarId === id);
    await member.settled();
    expect(seen(id)).toEqual([0, 0, 1]);
    await d.elise.visitor.post(`${addressOf(id)}/announcement`).expect(200);
    await member.waitFor('seminar.changed', ({ seminarId }) => seminarId === id);
    await d.karim.visitor.put(`${addressOf(id)}/registration`).expect(200);
    await expect.poll(() => seen(id)).toEqual([2, 0, 3]);
    await stranger.settled();
    expect(seen(id)).toEqual([2, 0, 3]);
  });
});
