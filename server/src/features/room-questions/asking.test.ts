import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { questionsIn, questionsOf } from '../../test/room-questions.ts';
import { RoomQuestionModel } from './room-questions.model.ts';

const app = useTestApp();
let d: Discussion;
let roomId: string;
let q: ReturnType<typeof questionsOf>;

beforeAll(async () => {
  d = await buildDiscussion(app);
});
beforeEach(async () => {
  roomId = (await buildRoom(d.elise.actor, { cohortId: d.cohortId })).id;
  q = questionsOf(roomId);
});

describe('asking in a room', () => {
  it('makes a question that everyone reads, and is answered again', async () => {
    const sent = { clientId: newId(), text: '  Qui vient en train ?  ' };
    const { body: first } = await q.asking(d.nora, sent).expect(201);
    expect(first).toMatchObject({
      ...{ kind: 'room-question', state: 'open', text: 'Qui vient en train ?', votes: 0, revision: 1 },
      ...{ author: { id: d.nora.id }, anonymous: false, edited: false, original: null, answer: null },
    });
    expect((await q.asking(d.nora, sent).expect(200)).body).toEqual(first);
    await q.asking(d.nora, { ...sent, text: 'Et en vélo ?' }).expect(409);
    expect(await q.told(d.karim)).toEqual([first]);
    expect((await q.mine(d.nora)).questions).toEqual([first]);
    expect((await q.mine(d.karim)).questions).toEqual([]);
  });

  it('goes by the socket, and reaches whoever has the room open', async () => {
    const [nora, karim] = [await d.nora.visitor.connect(), await d.karim.visitor.connect()];
    await karim.openConversation(roomId);
    const input = { roomId, clientId: newId(), text: 'Qui vient en train ?' };
    expect(await nora.call('roomQuestions.ask', input)).toMatchObject({ ok: true, status: 201 });
    expect(await nora.call('roomQuestions.ask', input)).toMatchObject({ ok: true, status: 200 });
    const frame = await karim.waitFor('journal.advanced', (told) => questionsIn(told).length > 0);
    expect(questionsIn(frame)).toMatchObject([{ kind: 'room-question', author: { id: d.nora.id } }]);
  });

  it('is refused where the room is not open, and to who is silenced or a stranger', async () => {
    const ahead = questionsOf((await buildRoom(d.elise.actor, { cohortId: d.cohortId, open: false })).id);
    expect((await ahead.asking(d.nora).expect(403)).body.code).toBe('room_not_open');
    const prepared = (await ahead.asking(d.elise).expect(201)).body;
    expect(prepared.state).toBe('pending');
    expectNotFound(await q.asking(d.stranger));
    expectNotFound(await d.stranger.visitor.get(`/api/rooms/${roomId}/questions/mine`));
    await d.elise.visitor.put(`/api/rooms/${roomId}/muted/${d.karim.id}`, { muted: true }).expect(200);
    expect((await q.asking(d.karim).expect(403)).body.code).toBe('muted');
    const { id } = await q.ask(d.nora);
    await d.elise.visitor.post(`/api/rooms/${roomId}/closing`).expect(200);
    expect((await q.asking(d.nora).expect(409)).body.code).toBe('thread_closed');
    expect((await q.voting(d.nora, { id }, true).expect(409)).body.code).toBe('thread_closed');
    const thread = await d.nora.open(d.channelId);
    await questionsOf(thread.id).asking(d.nora).expect(403);
  });

  it('refuses what is no question, and writes nothing', async () => {
    const before = await RoomQuestionModel.countDocuments();
    for (const text of ['', '  ', 'Où', 'a'.repeat(301), 'Qui\u0000 ?'])
      await q.asking(d.nora, { text }).expect(400);
    await q.asking(d.nora, { clientId: 'pas un identifiant' }).expect(400);
    expect(await RoomQuestionModel.countDocuments()).toBe(before);
  });
});

describe('an anonymous question', () => {
  it('is refused where the room takes none, and answered again once it takes none any more', async () => {
    const sent = { clientId: newId(), text: 'Qui doute ?', anonymous: true };
    expect((await q.asking(d.nora, sent).expect(409)).body.code).toBe('anonymous_refused');
    await q.setting({ anonymous: true, approval: false }, d.elise);
    await q.asking(d.nora, sent).expect(201);
    await q.setting({ anonymous: false, approval: false }, d.elise);
    await q.asking(d.nora, sent).expect(200);
    await q.asking(d.nora, { ...sent, clientId: newId() }).expect(409);
  });

  it('tells its author to moderation, and to nobody else by any way', async () => {
    await q.setting({ anonymous: true, approval: false }, d.elise);
    const [karim, elise] = [await d.karim.visitor.connect(), await d.elise.visitor.connect()];
    await Promise.all([karim.openConversation(roomId), elise.openConversation(roomId)]);
    const asked = await q.ask(d.nora, { text: 'Qui doute ?', anonymous: true });
    const isIt = ({ changes }: { changes: { id: string }[] }) => changes.some(({ id }) => id === asked.id);
    const theirs = await karim.waitFor('journal.advanced', isIt);
    const ours = await elise.waitFor('journal.advanced', isIt);
    expect(questionsIn(theirs)).toMatchObject([{ id: asked.id, anonymous: true, author: null }]);
    expect(questionsIn(ours)).toMatchObject([{ id: asked.id, anonymous: true, author: { id: d.nora.id } }]);
    await q.vote(d.karim, asked);
    const read = await q.told(d.karim);
    expect(JSON.stringify([read, karim.received('journal.advanced'), await q.mine(d.karim)])).not.toContain(
      d.nora.id,
    );
    expect(await q.mine(d.nora)).toMatchObject({ questions: [{ id: asked.id, author: { id: d.nora.id } }] });
  });
});

describe('where questions are approved first', () => {
  let asked: RoomQuestion;

  beforeEach(async () => {
    await q.setting({ anonymous: false, approval: true }, d.elise);
  });

  it('one waits: its author and moderation alone know of it, until it is approved', async () => {
    const [karim, elise] = [await d.karim.visitor.connect(), await d.elise.visitor.connect()];
    await Promise.all([karim.openConversation(roomId), elise.openConversation(roomId)]);
    asked = await q.ask(d.nora);
    expect(asked).toMatchObject({ state: 'pending' });
    await elise.waitFor('journal.advanced', ({ changes }) => changes.some(({ id }) => id === asked.id));
    const frame = await karim.waitFor('journal.advanced', ({ to }) => to >= asked.version);
    expect(questionsIn(frame)).toEqual([]);
    expect(await q.told(d.karim)).toEqual([]);
    expectNotFound(await q.voting(d.karim, asked, true));
    expect((await q.voting(d.nora, asked, true).expect(409)).body.code).toBe('question_not_open');
    await q.act(d.elise, asked, 'approval').expect(200);
    await q.act(d.elise, asked, 'approval').expect(200);
    await karim.waitFor('journal.advanced', ({ changes }) => changes.some(({ id }) => id === asked.id));
    expect(await q.told(d.karim)).toMatchObject([{ id: asked.id, state: 'open' }]);
  });

  it('those of moderation don’t, nor those that were asked before', async () => {
    expect(await q.ask(d.elise)).toMatchObject({ state: 'open' });
    await q.setting({ anonymous: false, approval: false }, d.elise);
    expect(await q.ask(d.nora)).toMatchObject({ state: 'open' });
  });

  it('one may be worded otherwise, which its author sees', async () => {
    asked = await q.ask(d.nora, { text: 'Pourquoi Paul n’a rien fait ?' });
    const editing = (revision: number, text = 'Pourquoi rien n’a été fait ?') =>
      d.elise.visitor.patch(`/api/room-questions/${asked.id}`, { revision, text });
    await d.karim.visitor
      .patch(`/api/room-questions/${asked.id}`, { revision: 1, text: 'Rien ?' })
      .expect(404);
    expect((await editing(1).expect(200)).body).toMatchObject({ revision: 2, edited: true });
    await editing(1).expect(200);
    const { body } = await editing(1, 'Encore autrement').expect(409);
    expect(body).toMatchObject({ code: 'revision_conflict', details: { current: { revision: 2 } } });
    const words = { text: 'Pourquoi rien n’a été fait ?', original: 'Pourquoi Paul n’a rien fait ?' };
    expect((await q.mine(d.nora)).questions).toMatchObject([{ ...words, edited: true }]);
    await q.act(d.elise, asked, 'approval').expect(200);
    expect(await q.told(d.karim)).toMatchObject([{ ...words, original: null, edited: true }]);
    expect((await editing(2).expect(409)).body.code).toBe('revision_conflict');
  });

  it('each change reaches its author’s devices, and names nothing', async () => {
    asked = await q.ask(d.nora);
    const nora = await d.nora.visitor.connect();
    await q.act(d.elise, asked, 'dismissal').expect(200);
    const frame = await nora.waitFor('person.advanced', ({ changes }) =>
      changes.some(({ kind }) => kind === 'room-question-mark'),
    );
    expect(frame.changes).toMatchObject([{ kind: 'room-question-mark', conversationId: roomId }]);
    expect((await q.mine(d.nora)).questions).toMatchObject([{ id: asked.id, state: 'dismissed' }]);
    expect(await q.told(d.karim)).toEqual([]);
  });
});
