import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { ThreadModel } from './threads.model.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const threadsOf = (channelId: string) => `/api/channels/${channelId}/threads`;
const newThread = (fields: object = {}) => ({
  clientId: newId(),
  title: 'Qui paie la première année ?',
  kind: 'question',
  body: 'La nôtre ouvre en mars.',
  ...fields,
});

describe('opening', () => {
  it('answers 201 with the thread and its conversation, then 200 with the same one', async () => {
    const sent = newThread();
    const first = await d.nora.visitor.post(threadsOf(d.channelId), sent).expect(201);
    expect(first.body).toMatchObject({
      conversationId: first.body.id,
      channelId: d.channelId,
      cohortId: d.cohortId,
      title: sent.title,
      kind: 'question',
      author: { id: d.nora.id },
      closed: false,
      closing: null,
      lastSeq: 1,
      version: 2,
      unanswered: true,
      participants: 1,
      latest: { seq: 1, excerpt: sent.body, author: { id: d.nora.id } },
      people: [{ id: d.nora.id }],
      abilities: { post: true, rename: true, close: false, moderate: false },
      readers: { members: 2, facilitators: 1 },
    });
    const again = await d.nora.visitor.post(threadsOf(d.channelId), sent).expect(200);
    expect(again.body.id).toBe(first.body.id);
    const { items } = await d.nora.page(first.body.id);
    expect(items.map(({ body, seq }) => [body, seq])).toEqual([[sent.body, 1]]);
    const conflict = await d.nora.visitor.post(threadsOf(d.channelId), { ...sent, title: 'Autre titre' });
    expect([conflict.status, conflict.body.code]).toEqual([409, 'client_id_conflict']);
  });

  it('is followed by its author', async () => {
    const { id } = await d.nora.open(d.channelId);
    await consequences();
    const { body } = await d.nora.visitor.get(`/api/threads/${id}`).expect(200);
    expect(body.standing).toMatchObject({ following: true, read: { seq: 0, epoch: 0 }, unread: 0 });
  });

  it('lets moderation alone announce, and write in the channel of announcements', async () => {
    const announcement = newThread({ kind: 'announcement' });
    await d.nora.visitor.post(threadsOf(d.channelId), announcement).expect(403);
    await d.elise.visitor.post(threadsOf(d.channelId), announcement).expect(201);
    const channel = await buildChannel({ cohortId: d.cohortId, kind: 'announcements' });
    await d.nora.visitor.post(threadsOf(channel._id), newThread()).expect(403);
    const { id } = await d.elise.open(channel._id, { kind: 'announcement' });
    await d.nora.visitor
      .post(`/api/conversations/${id}/messages`, { clientId: newId(), body: 'Merci' })
      .expect(403);
    const reaction = `/api/messages/${(await d.nora.page(id)).items[0]?.id}/reactions/merci`;
    await d.nora.visitor.put(reaction, { active: true }).expect(200);
  });

  it('answers a stranger as if nothing were there', async () => {
    expectNotFound(await d.stranger.visitor.post(threadsOf(d.channelId), newThread()));
    expectNotFound(await d.nora.visitor.post(threadsOf(newId()), newThread()));
    expectNotFound(await d.stranger.visitor.get(threadsOf(d.channelId)));
  });

  it.each([
    ['no title', { title: ' ' }],
    ['a title on two lines', { title: 'Un\nDeux' }],
    ['a title of 201 characters', { title: 'é'.repeat(201) }],
    ['a broken title', { title: 'Abc\ud800' }],
    ['an empty body', { body: '' }],
    ['a body of a megabyte', { body: 'a'.repeat(1_000_000) }],
    ['an unknown kind', { kind: 'poll' }],
    ['a date that is none', { writtenAt: 'hier' }],
  ])('refuses %s, and keeps nothing', async (_what, fields) => {
    const before = await ThreadModel.countDocuments();
    const refused = await d.nora.visitor.post(threadsOf(d.channelId), newThread(fields));
    expect([400, 413]).toContain(refused.status);
    expect(await ThreadModel.countDocuments()).toBe(before);
  });

  it('keeps code in a title as plain words', async () => {
    const title = '<script>alert(1)</script>';
    expect((await d.nora.open(d.channelId, { title })).title).toBe(title);
  });
});

describe('renaming and closing', () => {
  it('is its author’s while it is open, and moderation’s always', async () => {
    const { id } = await d.nora.open(d.channelId);
    const url = `/api/threads/${id}`;
    const { body } = await d.nora.visitor.patch(url, { title: 'Un meilleur titre' }).expect(200);
    expect(body.title).toBe('Un meilleur titre');
    await d.karim.visitor.patch(url, { title: 'Pas à moi' }).expect(403);
    expectNotFound(await d.stranger.visitor.patch(url, { title: 'Pas à moi' }));
    await d.nora.visitor.put(`${url}/closed`, { closed: true }).expect(403);
    const closed = await d.elise.visitor.put(`${url}/closed`, { closed: true, reason: 'Réglé.' }).expect(200);
    expect(closed.body).toMatchObject({
      closed: true,
      closing: { by: { id: d.elise.id }, reason: 'Réglé.' },
      abilities: { post: false },
    });
    const late = await d.nora.visitor.patch(url, { title: 'Trop tard' });
    expect([late.status, late.body.code]).toEqual([409, 'thread_closed']);
    await d.elise.visitor.patch(url, { title: 'Toujours possible' }).expect(200);
    const open = await d.elise.visitor.put(`${url}/closed`, { closed: false }).expect(200);
    expect(open.body).toMatchObject({ closed: false, closing: null });
    expect(open.body.history).toMatchObject([
      { kind: 'renamed', by: { id: d.nora.id }, words: expect.any(String) },
      { kind: 'closed', by: { id: d.elise.id }, words: 'Réglé.' },
      { kind: 'renamed', by: { id: d.elise.id } },
      { kind: 'reopened', by: { id: d.elise.id }, words: '' },
    ]);
    await d.nora.say(id);
  });

  it('reaches those who have the channel open, and the conversation, and changes nothing when repeated', async () => {
    const { id, version } = await d.nora.open(d.channelId);
    const socket = await d.karim.visitor.connect();
    await Promise.all([socket.openChannel(d.channelId), socket.openConversation(id)]);
    await d.elise.visitor.put(`/api/threads/${id}/closed`, { closed: true, reason: 'Réglé.' }).expect(200);
    await d.elise.visitor.put(`/api/threads/${id}/closed`, { closed: true, reason: 'Réglé.' }).expect(200);
    const channel = await socket.waitFor('channel.advanced');
    expect(channel.changes).toMatchObject([{ id, kind: 'thread', closed: { reason: 'Réglé.' } }]);
    const conversation = await socket.waitFor('journal.advanced');
    expect(conversation).toMatchObject({ from: version, to: version + 1, changes: [{ id, kind: 'thread' }] });
    const { body } = await d.karim.visitor
      .get(`/api/channels/${d.channelId}/changes?after=${channel.from}`)
      .expect(200);
    expect(body).toMatchObject({ to: channel.to, changes: channel.changes });
  });
});

describe('inviting into one thread', () => {
  it('opens that thread, to read and write, and nothing beside it', async () => {
    const { id } = await d.nora.open(d.channelId);
    const other = await d.nora.open(d.channelId);
    const mentor = await buildActorOfCohort((await buildCohort({ ended: true }))._id, 'alumni');
    const visitor = await app.signIn(mentor);
    const url = `/api/threads/${id}/people/${mentor.personId}`;
    await d.nora.visitor.put(url).expect(403);
    expectNotFound(await visitor.put(url));
    expectNotFound(await visitor.get(`/api/threads/${id}`));
    await d.elise.visitor.put(url).expect(200);
    await d.elise.visitor.put(url).expect(200);
    const { body } = await visitor.get(`/api/threads/${id}`).expect(200);
    expect(body.abilities).toEqual({
      post: true,
      rename: false,
      close: false,
      moderate: false,
      acceptAnswer: false,
      pin: false,
      acknowledge: false,
      askAcknowledgement: false,
      followAcknowledgements: false,
    });
    const sent = { clientId: newId(), body: 'Bonjour, je peux aider' };
    await visitor.post(`/api/conversations/${id}/messages`, sent).expect(201);
    expectNotFound(await visitor.get(`/api/threads/${other.id}`));
    expectNotFound(await visitor.get(threadsOf(d.channelId)));
    await consequences();
    const { body: followed } = await visitor.get('/api/me/threads').expect(200);
    expect(followed.items.map((thread: Thread) => thread.id)).toEqual([id]);
  });

  it('is only for people whom the one who invites can see', async () => {
    const { id } = await d.nora.open(d.channelId);
    expectNotFound(await d.elise.visitor.put(`/api/threads/${id}/people/${d.stranger.id}`));
    expectNotFound(await d.stranger.visitor.get(`/api/threads/${id}`));
  });
});

describe('lists', () => {
  it('show the most recently active first, with the last words, and page without loss', async () => {
    const channel = await buildChannel({ cohortId: d.cohortId });
    const opened: Thread[] = [];
    for (let i = 0; i < 5; i += 1) opened.push(await d.nora.open(channel._id, { title: `Fil ${i}` }));
    await d.karim.say(opened[1]?.id ?? '', 'De **retour**');
    const all = await d.nora.threads(channel._id);
    expect(all.map(({ title }) => title)).toEqual(['Fil 1', 'Fil 4', 'Fil 3', 'Fil 2', 'Fil 0']);
    expect(all[0]).toMatchObject({
      latest: { excerpt: 'De retour', author: { id: d.karim.id } },
      participants: 2,
      lastSeq: 2,
    });
    const paged: string[] = [];
    for (let before = ''; before !== 'end'; ) {
      const { body } = await d.nora.visitor.get(`${threadsOf(channel._id)}?limit=2${before}`).expect(200);
      paged.push(...body.items.map(({ title }: Thread) => title));
      before = body.next === null ? 'end' : `&before=${body.next}`;
    }
    expect(paged).toEqual(all.map(({ title }) => title));
    await d.nora.visitor.get(`${threadsOf(channel._id)}?before=n-importe-quoi`).expect(400);
  });

  it('filter questions, those that nobody else has answered, what one follows, and what is unread', async () => {
    const channel = await buildChannel({ cohortId: d.cohortId });
    const talk = await d.nora.open(channel._id, { title: 'Une discussion' });
    const answered = await d.nora.open(channel._id, { title: 'Répondue', kind: 'question' });
    const waiting = await d.nora.open(channel._id, { title: 'Sans réponse', kind: 'question' });
    await d.karim.say(answered.id);
    await d.nora.say(waiting.id, 'Je précise…');
    await consequences();
    const titles = async (filter: string, who = d.nora) =>
      (await who.threads(channel._id, `?filter=${filter}`)).map(({ title }) => title);
    expect(await titles('questions')).toEqual(['Sans réponse', 'Répondue']);
    expect(await titles('unanswered')).toEqual(['Sans réponse']);
    expect((await titles('followed')).sort()).toEqual(['Répondue', 'Sans réponse', 'Une discussion']);
    expect(await titles('unread')).toEqual(['Répondue']);
    expect(await titles('followed', d.karim)).toEqual(['Répondue']);
    await d.nora.read(answered.id, 2);
    expect(await titles('unread')).toEqual([]);
    const { body } = await d.karim.visitor.get(`/api/threads/${waiting.id}`).expect(200);
    expect(body.unanswered).toBe(true);
    expect((await d.karim.threads(channel._id)).find(({ id }) => id === talk.id)?.unanswered).toBe(false);
  });

  it('never show the words of what was hidden or deleted', async () => {
    const channel = await buildChannel({ cohortId: d.cohortId });
    const { id } = await d.nora.open(channel._id, { body: 'Le premier' });
    const last = await d.nora.say(id, 'Un nom de trop');
    const excerpt = async () => (await d.karim.threads(channel._id))[0]?.latest?.excerpt;
    expect(await excerpt()).toBe('Un nom de trop');
    const hidden = `/api/messages/${last.id}/hidden`;
    await d.elise.visitor.put(hidden, { reason: 'Un nom' }).expect(200);
    expect(await excerpt()).toBe('Le premier');
    await d.elise.visitor.delete(hidden).expect(200);
    expect(await excerpt()).toBe('Un nom de trop');
    await d.nora.visitor.patch(`/api/messages/${last.id}`, {
      operationId: newId(),
      revision: 1,
      body: 'Sans nom',
    });
    expect(await excerpt()).toBe('Sans nom');
    await d.nora.visitor.delete(`/api/messages/${last.id}`).expect(200);
    expect(await excerpt()).toBe('Le premier');
    const [first] = (await d.nora.page(id)).items;
    await d.nora.visitor.delete(`/api/messages/${first?.id}`).expect(200);
    expect((await d.karim.threads(channel._id))[0]?.latest).toBeNull();
  });
});
