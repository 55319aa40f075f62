import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StreamModel } from '../../platform/journal/streams.ts';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  talkOfTrains,
} from '../../test/discussion.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';

const app = useTestApp();
let d: Discussion;
let sourceId: string;
let words: string[];

beforeAll(async () => {
  d = await buildDiscussion(app);
});

beforeEach(async () => {
  ({ sourceId, words } = await talkOfTrains(d));
});

async function moved(to: object, messageIds = words): Promise<string> {
  const { body } = await d.elise.visitor
    .post(`/api/conversations/${sourceId}/moves`, { operationId: newId(), messageIds, to })
    .expect(200);
  return body.threadId;
}
const moveBack = (from: string, { messageIds = words, operationId = newId(), who = d.elise } = {}) =>
  who.visitor.post(`/api/conversations/${from}/returns`, { operationId, messageIds });
const readable = async (conversationId: string, speaker = d.karim) =>
  (await speaker.page(conversationId)).items.map(({ seq, state, body }) => [seq, state, body]);
const line = async (threadId: string, speaker = d.karim) =>
  (await speaker.threads(d.channelId)).find(({ id }) => id === threadId);
const toNew = { title: 'Venir en train' };

describe('undoing a move', () => {
  it('puts each message back at its rank, as it was', async () => {
    await consequences();
    const before = await d.karim.page(sourceId);
    const listed = await line(sourceId);
    const there = await moved({ channelId: d.channelId, ...toNew });
    await consequences();
    const { body } = await moveBack(there, { messageIds: [...words].reverse() }).expect(200);
    expect(body).toEqual({ threadId: sourceId, title: 'Choisir un local', seq: 2 });
    await consequences();
    const after = await d.karim.page(sourceId);
    const still = (items: typeof before.items) => items.map(({ version: _, ...message }) => message);
    expect(still(after.items)).toEqual(still(before.items));
    expect(after.lastSeq).toBe(before.lastSeq);
    const { latest, participants, standing } = (await line(sourceId)) ?? {};
    expect({ latest, participants, standing }).toEqual({
      latest: listed?.latest,
      participants: listed?.participants,
      standing: listed?.standing,
    });
    expect((await d.karim.visitor.get(`/api/conversations/${sourceId}/moves`)).body).toEqual({
      out: [],
      in: [],
    });
  });

  it('leaves a thread that was opened for them closed, with the way to where they are', async () => {
    const there = await moved({ channelId: d.channelId, ...toNew });
    await moveBack(there).expect(200);
    expect(await readable(there)).toEqual([
      [1, 'moved', ''],
      [2, 'moved', ''],
      [3, 'moved', ''],
    ]);
    const { body } = await d.karim.visitor.get(`/api/conversations/${there}/moves`).expect(200);
    expect(body).toMatchObject({ out: [{ threadId: sourceId, seqs: [1, 2, 3] }], in: [] });
    expect(await line(there)).toMatchObject({ closed: true, latest: null });
    const { body: shut } = await d.karim.visitor.get(`/api/threads/${there}`).expect(200);
    expect(shut.closing).toMatchObject({ by: { id: d.elise.id } });
  });

  it('leaves a thread that stood as it was, save for what tells of them', async () => {
    const target = await d.nora.open(d.channelId, { title: 'Les trains', body: 'Parlons-en' });
    await moved({ threadId: target.id });
    await d.nora.say(target.id, 'Je continue');
    await moveBack(target.id).expect(200);
    await consequences();
    expect(await readable(target.id)).toEqual([
      [1, 'published', 'Parlons-en'],
      ...[2, 3, 4].map((seq) => [seq, 'moved', '']),
      [5, 'published', 'Je continue'],
    ]);
    expect(await line(target.id)).toMatchObject({ closed: false, latest: { excerpt: 'Je continue' } });
    await d.karim.say(target.id, 'Moi aussi');
  });

  it('makes unread again what was, and nothing more', async () => {
    await d.elise.visitor.put(`/api/threads/${sourceId}/following`, { following: true }).expect(200);
    await d.elise.read(sourceId, 2);
    await consequences();
    const unread = async () =>
      (await d.elise.visitor.get(`/api/conversations/${sourceId}/standing`).expect(200)).body.unread;
    expect(await unread()).toBe(2);
    const there = await moved({ channelId: d.channelId, ...toNew });
    expect(await unread()).toBe(0);
    await moveBack(there).expect(200);
    await consequences();
    expect(await unread()).toBe(2);
    expect((await d.elise.threads(d.channelId, '?filter=unread')).map(({ id }) => id)).toContain(sourceId);
    expect((await StreamModel.findById(sourceId).lean())?.voidSeqs).toEqual([]);
    expect((await line(there, d.nora))?.standing?.unread ?? 0).toBe(0);
  });

  it('is told live where they are back, and where they were', async () => {
    const there = await moved({ channelId: d.channelId, ...toNew });
    const socket = await d.karim.visitor.connect();
    await socket.openConversation(sourceId);
    await socket.openConversation(there);
    await moveBack(there).expect(200);
    const of =
      (id: string) =>
      ({ conversationId }: { conversationId: string }) =>
        conversationId === id;
    const back = await socket.waitFor('journal.advanced', of(sourceId));
    expect(back.changes).toMatchObject(
      words.map((id, at) => ({ kind: 'message', id, seq: at + 2, state: 'published', movedIn: false })),
    );
    const left = await socket.waitFor('journal.advanced', of(there));
    expect(left.changes.filter(({ kind }) => kind === 'message')).toMatchObject(
      words.map((_, at) => ({ seq: at + 1, state: 'moved', body: '' })),
    );
  });

  it('is found by who was away: of each rank the latest', async () => {
    const changes = async (id: string, after: number) =>
      (await d.karim.visitor.get(`/api/conversations/${id}/changes?after=${after}`).expect(200)).body;
    const there = await moved({ channelId: d.channelId, ...toNew });
    const { version: here } = await d.karim.page(sourceId);
    const { version: elsewhere } = await d.karim.page(there);
    await moveBack(there).expect(200);
    expect((await changes(sourceId, here)).changes.map(({ id }: { id: string }) => id)).toEqual(words);
    const left = (await changes(there, elsewhere)).changes.filter(
      ({ kind }: { kind: string }) => kind === 'message',
    );
    expect(left.map(({ state }: { state: string }) => state)).toEqual(['moved', 'moved', 'moved']);
  });

  it('again under the same operation moves nothing more, and answers the same', async () => {
    const there = await moved({ channelId: d.channelId, ...toNew });
    const operationId = newId();
    const first = await moveBack(there, { operationId }).expect(200);
    const again = await moveBack(there, { operationId }).expect(200);
    expect(again.body).toEqual(first.body);
    expect((await moveBack(there)).body.code).toBe('already_done');
  });

  it('brings back what had come from elsewhere before as it had come', async () => {
    const first = await d.nora.open(d.channelId, { title: 'Les trains' });
    await moved({ threadId: first.id });
    const { body } = await d.elise.visitor
      .post(`/api/conversations/${first.id}/moves`, {
        operationId: newId(),
        messageIds: words,
        to: { channelId: d.channelId, ...toNew },
      })
      .expect(200);
    await moveBack(body.threadId).expect(200);
    const { items } = await d.karim.page(first.id);
    expect(items.slice(1)).toMatchObject(words.map((id) => ({ id, movedIn: true, state: 'published' })));
    await moveBack(first.id).expect(200);
    expect((await d.karim.page(sourceId)).items.slice(1)).toMatchObject(
      words.map((id) => ({ id, movedIn: false })),
    );
  });

  it('keeps what became of them meanwhile: edits, reactions, a hiding', async () => {
    const there = await moved({ channelId: d.channelId, ...toNew });
    const edit = { operationId: newId(), revision: 1, body: 'Et le car ?' };
    await d.karim.visitor.patch(`/api/messages/${words[0]}`, edit).expect(200);
    await d.elise.visitor.put(`/api/messages/${words[1]}/hidden`, { reason: 'À relire' }).expect(200);
    await moveBack(there).expect(200);
    expect((await readable(sourceId)).slice(1)).toEqual([
      [2, 'published', 'Et le car ?'],
      [3, 'hidden', ''],
      [4, 'published', 'Merci !'],
    ]);
    await d.elise.visitor.delete(`/api/messages/${words[1]}/hidden`).expect(200);
    expect(await d.karim.see(words[1] ?? '')).toMatchObject({ state: 'published', seq: 3 });
  });

  it('is kept, like the move, of who did it', async () => {
    const there = await moved({ channelId: d.channelId, ...toNew });
    await moveBack(there).expect(200);
    await consequences();
    const { body } = await (await app.signIn(await buildCoordinator())).get('/api/audit').expect(200);
    expect(body.items.slice(0, 2)).toMatchObject([
      { action: 'messages.moved', thread: { id: there }, toThread: { id: sourceId }, messages: 3 },
      { action: 'messages.moved', thread: { id: sourceId }, toThread: { id: there }, messages: 3 },
    ]);
  });
});

describe('what can’t be undone', () => {
  it('is what was deleted or moved on meanwhile; nothing is written', async () => {
    const there = await moved({ channelId: d.channelId, ...toNew });
    await d.karim.visitor.delete(`/api/messages/${words[0]}`).expect(200);
    expect((await moveBack(there)).body.code).toBe('already_done');
    expect((await readable(there)).map(([, state]) => state)).toEqual(['deleted', 'published', 'published']);
  });

  it('is what others answered in the thread that was opened for it', async () => {
    const there = await moved({ channelId: d.channelId, ...toNew });
    await d.nora.say(there, 'J’y étais hier');
    expect((await moveBack(there)).body.code).toBe('already_done');
    expect(await readable(sourceId)).toHaveLength(4);
    expect((await readable(sourceId)).slice(1).every(([, state]) => state === 'moved')).toBe(true);
  });

  it('is what came from a thread that is closed by now', async () => {
    const there = await moved({ channelId: d.channelId, ...toNew });
    await d.elise.visitor.put(`/api/threads/${sourceId}/closed`, { closed: true }).expect(200);
    expect((await moveBack(there)).body.code).toBe('thread_closed');
  });

  it('is what never moved, or not all from one thread', async () => {
    expect((await moveBack(sourceId)).body.code).toBe('invalid_input');
    const there = await moved({ channelId: d.channelId, ...toNew });
    expect((await moveBack(there, { messageIds: [newId()] })).body.code).toBe('invalid_input');
    const own = await d.nora.say(there, 'Ici');
    expect((await moveBack(there, { messageIds: [...words, own.id] })).body.code).toBe('invalid_input');
  });

  it('is what one doesn’t moderate, here or there', async () => {
    const there = await moved({ channelId: d.channelId, ...toNew });
    expect((await moveBack(there, { who: d.karim })).body.code).toBe('forbidden');
    expectNotFound(await moveBack(there, { who: d.stranger }));
    const elsewhere = await buildChannel({ cohortId: d.cohortId, membership: 'restricted' });
    const hidden = await moved({ channelId: elsewhere._id, ...toNew }, [
      (await d.karim.say(sourceId, 'Entre nous')).id,
    ]);
    expectNotFound(await moveBack(hidden, { who: d.karim }));
  });
});
