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

describe('editing', () => {
  const edit = (message: Message, fields: object) =>
    d.nora.visitor.patch(`/api/messages/${message.id}`, { operationId: newId(), ...fields });

  it('replaces the words, raises the revision, and keeps what they replaced', async () => {
    const message = await d.nora.say(threadId, 'Premier jet');
    const { body } = await edit(message, { revision: 1, body: 'Second jet' }).expect(200);
    expect(body).toMatchObject({ body: 'Second jet', revision: 2, seq: message.seq });
    expect(body.version).toBeGreaterThan(message.version);
    expect(body.editedAt).not.toBeNull();
    const { body: revisions } = await d.karim.visitor
      .get(`/api/messages/${message.id}/revisions`)
      .expect(200);
    expect(revisions.items).toEqual([
      { revision: 1, body: 'Premier jet', at: message.createdAt },
      { revision: 2, body: 'Second jet', at: body.editedAt },
    ]);
  });

  it('tells who comes second what stands now, and the same operation that it is done', async () => {
    const message = await d.nora.say(threadId, 'Zéro');
    const sent = { operationId: newId(), revision: 1, body: 'Un' };
    await edit(message, sent).expect(200);
    const late = await edit(message, { revision: 1, body: 'Deux' });
    expect([late.status, late.body.code]).toEqual([409, 'revision_conflict']);
    expect(late.body.details.current).toMatchObject({ body: 'Un', revision: 2 });
    const again = await edit(message, sent).expect(200);
    expect(again.body).toMatchObject({ body: 'Un', revision: 2 });
  });

  it('never conflicts with a reaction', async () => {
    const message = await d.nora.say(threadId, 'Avant');
    await Promise.all([
      d.karim.visitor.put(`/api/messages/${message.id}/reactions/merci`, { active: true }).expect(200),
      edit(message, { revision: 1, body: 'Après' }).expect(200),
      d.elise.visitor.put(`/api/messages/${message.id}/reactions/utile`, { active: true }).expect(200),
    ]);
    const now = await d.nora.see(message.id);
    expect(now.body).toBe('Après');
    expect(now.reactions).toEqual([
      { reaction: 'utile', people: [d.elise.id] },
      { reaction: 'merci', people: [d.karim.id] },
    ]);
  });

  it('is the author’s alone', async () => {
    const message = await d.nora.say(threadId);
    const sent = { operationId: newId(), revision: 1, body: 'Pas de moi' };
    await d.karim.visitor.patch(`/api/messages/${message.id}`, sent).expect(403);
    await d.elise.visitor.patch(`/api/messages/${message.id}`, sent).expect(403);
    expectNotFound(await d.stranger.visitor.patch(`/api/messages/${message.id}`, sent));
    expect((await d.nora.see(message.id)).body).toBe('Bonjour');
  });
});

describe('deleting', () => {
  it('leaves a tombstone with its rank, as often as one asks, even in a closed thread', async () => {
    const thread = await d.nora.open(d.channelId);
    const message = await d.nora.say(thread.id, 'Trop vite');
    await d.karim.visitor.put(`/api/messages/${message.id}/reactions/merci`, { active: true }).expect(200);
    await d.elise.visitor.put(`/api/threads/${thread.id}/closed`, { closed: true }).expect(200);
    const { body } = await d.nora.visitor.delete(`/api/messages/${message.id}`).expect(200);
    expect(body).toMatchObject({ state: 'deleted', body: '', seq: message.seq, reactions: [] });
    const again = await d.nora.visitor.delete(`/api/messages/${message.id}`).expect(200);
    expect(again.body).toEqual(body);
    const stored = await MessageModel.findById(message.id).orFail();
    expect([stored.body, stored.history.length]).toEqual(['', 0]);
  });

  it('is the author’s alone', async () => {
    const message = await d.nora.say(threadId);
    await d.karim.visitor.delete(`/api/messages/${message.id}`).expect(403);
    await d.elise.visitor.delete(`/api/messages/${message.id}`).expect(403);
    expectNotFound(await d.stranger.visitor.delete(`/api/messages/${message.id}`));
  });
});

describe('reacting', () => {
  it('sets a state: asking twice changes nothing, not even the version', async () => {
    const message = await d.nora.say(threadId);
    const url = `/api/messages/${message.id}/reactions/bravo`;
    const first = await d.karim.visitor.put(url, { active: true }).expect(200);
    const second = await d.karim.visitor.put(url, { active: true }).expect(200);
    expect(second.body).toEqual(first.body);
    expect(first.body.reactions).toEqual([{ reaction: 'bravo', people: [d.karim.id] }]);
    const none = await d.karim.visitor.put(url, { active: false }).expect(200);
    expect(none.body.reactions).toEqual([]);
    await d.karim.visitor.put(`/api/messages/${message.id}/reactions/pouce`, { active: true }).expect(400);
    expectNotFound(await d.stranger.visitor.put(url, { active: true }));
  });
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

describe('hiding', () => {
  const reason = 'Une personne accompagnée est nommée.';

  it('takes the words from readers, leaves them to moderation, and gives them back', async () => {
    const message = await d.nora.say(threadId, 'Madame Untel, de tel village');
    const url = `/api/messages/${message.id}/hidden`;
    await d.karim.visitor.put(url, { reason }).expect(403);
    const hidden = await d.elise.visitor.put(url, { reason }).expect(200);
    expect(hidden.body).toMatchObject({ state: 'hidden', body: message.body, hiddenReason: reason });
    for (const reader of [d.karim, d.nora]) {
      expect(await reader.see(message.id)).toMatchObject({ state: 'hidden', body: '', hiddenReason: null });
      await reader.visitor.get(`/api/messages/${message.id}/revisions`).expect(403);
    }
    const twice = await d.elise.visitor.put(url, { reason });
    expect([twice.status, twice.body.code]).toEqual([409, 'already_done']);
    const restored = await d.elise.visitor.delete(url).expect(200);
    expect(restored.body).toMatchObject({ state: 'published', body: message.body, hiddenReason: null });
    expect((await d.karim.see(message.id)).body).toBe(message.body);
  });

  it('is not for someone who can’t read there, nor without a reason', async () => {
    const message = await d.nora.say(threadId);
    expectNotFound(await d.stranger.visitor.put(`/api/messages/${message.id}/hidden`, { reason }));
    await d.elise.visitor.put(`/api/messages/${message.id}/hidden`, { reason: 'x' }).expect(400);
    expect((await d.karim.see(message.id)).state).toBe('published');
  });
});
