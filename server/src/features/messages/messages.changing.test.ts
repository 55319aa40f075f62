import type { Message } from '@sentiers/shared/messages/schema.ts';
import { v7 as newId } from 'uuid';
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
