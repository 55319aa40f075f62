import type { Message } from '@sentiers/shared/messages/schema.ts';
import { v7 as newId, v4 as randomId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { MessageModel } from './messages.model.ts';

const app = useTestApp();
let d: Discussion;
let threadId: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
  threadId = (await d.nora.open(d.channelId)).id;
});

const messages = () => `/api/conversations/${threadId}/messages`;

describe('posting', () => {
  it('answers 201 with the message, then 200 with the same one', async () => {
    const sent = {
      clientId: randomId(),
      body: '**Bonjour** à toutes',
      writtenAt: '2025-11-20T14:10:00.000Z',
    };
    const first = await d.nora.visitor.post(messages(), sent);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      ...sent,
      kind: 'message',
      seq: 2,
      revision: 1,
      state: 'published',
      author: { id: d.nora.id, name: 'Nora Petit' },
      conversationId: threadId,
      editedAt: null,
      hiddenReason: null,
      reactions: [],
    });
    const again = await d.nora.visitor.post(messages(), sent);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(await MessageModel.countDocuments({ clientId: sent.clientId })).toBe(1);
  });

  it('takes an id for the same person’s only, and refuses other words under it', async () => {
    const clientId = newId();
    const mine = await d.nora.say(threadId, 'Le mien', clientId);
    const theirs = await d.karim.say(threadId, 'Le leur', clientId);
    expect(theirs.id).not.toBe(mine.id);
    const other = await d.nora.visitor.post(messages(), { clientId, body: 'Autre chose' });
    expect(other.status).toBe(409);
    expect(other.body.code).toBe('client_id_conflict');
  });

  it('publishes one message when copies of it arrive together', async () => {
    const sent = { clientId: newId(), body: 'Trois fois par le même tunnel' };
    const answers = await Promise.all([1, 2, 3].map(() => d.nora.visitor.post(messages(), sent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('answers a stranger as if nothing were there, and the signed out with 401', async () => {
    const sent = { clientId: newId(), body: 'Coucou' };
    expectNotFound(await d.stranger.visitor.post(messages(), sent));
    expectNotFound(await d.nora.visitor.post(`/api/conversations/${newId()}/messages`, sent));
    expectNotFound(await d.stranger.visitor.get(messages()));
    await app.visitor().post(messages(), sent).expect(401);
    expect(await MessageModel.countDocuments({ clientId: sent.clientId })).toBe(0);
  });

  it('is refused in a closed thread, while a copy of what was published before is answered', async () => {
    const thread = await d.nora.open(d.channelId);
    const url = `/api/conversations/${thread.id}/messages`;
    const before = { clientId: newId(), body: 'Avant' };
    await d.nora.visitor.post(url, before).expect(201);
    await d.elise.visitor.put(`/api/threads/${thread.id}/closed`, { closed: true }).expect(200);
    const after = await d.nora.visitor.post(url, { clientId: newId(), body: 'Après' });
    expect([after.status, after.body.code]).toEqual([409, 'thread_closed']);
    await d.nora.visitor.post(url, before).expect(200);
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \n '],
    ['a megabyte', 'a'.repeat(1_000_000)],
    ['more than 20,000 characters', 'é'.repeat(20_001)],
    ['a broken surrogate', 'abc\ud800'],
    ['a control character', 'abc\u0000'],
    ['a number', 12],
    ['a list', ['abc']],
  ])('refuses %s as a body, and keeps nothing of it', async (_what, body) => {
    const clientId = newId();
    const refused = await d.nora.visitor.post(messages(), { clientId, body });
    expect([400, 413]).toContain(refused.status);
    expect(['invalid_input', 'payload_too_large']).toContain(refused.body.code);
    expect(await MessageModel.countDocuments({ clientId })).toBe(0);
  });

  it('keeps 20,000 characters, and code as the plain words it is', async () => {
    const long = await d.nora.say(threadId, '🌿'.repeat(20_000));
    expect([...long.body].length).toBe(20_000);
    const body = '<script>alert("x")</script> <img src=x onerror=alert(1)>';
    expect((await d.nora.say(threadId, body)).body).toBe(body);
  });

  it.each([['12'], ['__proto__'], ['018f0000-0000-7000-8000-00000000000Z']])(
    'refuses %s as a client id',
    async (clientId) => {
      const refused = await d.nora.visitor.post(messages(), { clientId, body: 'Bonjour' });
      expect([refused.status, refused.body.code]).toEqual([400, 'invalid_input']);
    },
  );
});

describe('reading a page', () => {
  let id: string;
  beforeAll(async () => {
    id = (await d.nora.open(d.channelId)).id;
    for (let i = 2; i <= 9; i += 1) await d.karim.say(id, `Message ${i}`);
  });
  const seqs = (items: readonly Message[]) => items.map(({ seq }) => seq);

  it.each([
    ['', [1, 2, 3, 4, 5, 6, 7, 8, 9], false, false],
    ['?limit=3', [7, 8, 9], true, false],
    ['?before=4&limit=2', [2, 3], true, true],
    ['?before=3', [1, 2], false, true],
    ['?before=1', [], false, true],
    ['?after=6', [7, 8, 9], true, false],
    ['?after=2&limit=2', [3, 4], true, true],
    ['?after=9', [], true, false],
    ['?around=5&limit=3', [4, 5, 6], true, true],
    ['?around=5&limit=1', [5], true, true],
    ['?around=9&limit=4', [8, 9], true, false],
    ['?around=1&limit=4', [1, 2, 3], false, true],
  ])('gives %s', async (query, expected, hasOlder, hasNewer) => {
    const page = await d.nora.page(id, query);
    expect(seqs(page.items)).toEqual(expected);
    expect({ hasOlder: page.hasOlder, hasNewer: page.hasNewer }).toEqual({ hasOlder, hasNewer });
    expect(page).toMatchObject({ lastSeq: 9, audience: 'readers', incarnation: 1, version: 10 });
  });

  it.each(['?limit=0', '?limit=201', '?before=-1', '?before=abc', '?around=1e99'])(
    'refuses %s',
    async (query) => {
      await d.nora.visitor.get(`/api/conversations/${id}/messages${query}`).expect(400);
    },
  );
});

describe('withdrawing', () => {
  const withdraw = (clientId: string) =>
    d.nora.visitor.put(`/api/conversations/${threadId}/withdrawals/${clientId}`).expect(200);

  it('stops a copy that is still under way', async () => {
    const clientId = newId();
    expect((await withdraw(clientId)).body).toEqual({ outcome: 'stopped', message: null });
    const late = await d.nora.visitor.post(messages(), { clientId, body: 'Trop tard' });
    expect([late.status, late.body.code]).toEqual([410, 'withdrawn']);
    expect((await withdraw(clientId)).body.outcome).toBe('stopped');
  });

  it('deletes one that had arrived, and later copies answer its tombstone', async () => {
    const sent = { clientId: newId(), body: 'Déjà là' };
    const message = await d.nora.say(threadId, sent.body, sent.clientId);
    const { body } = await withdraw(sent.clientId);
    expect(body).toMatchObject({
      outcome: 'deleted',
      message: { id: message.id, state: 'deleted', body: '' },
    });
    expect((await withdraw(sent.clientId)).body).toEqual(body);
    const late = await d.nora.visitor.post(messages(), sent).expect(200);
    expect(late.body).toMatchObject({ id: message.id, state: 'deleted' });
  });

  it('reaches nobody else’s message under the same id', async () => {
    const clientId = newId();
    const theirs = await d.karim.say(threadId, 'À moi', clientId);
    expect((await withdraw(clientId)).body.outcome).toBe('stopped');
    expect((await d.karim.see(theirs.id)).state).toBe('published');
  });
});
