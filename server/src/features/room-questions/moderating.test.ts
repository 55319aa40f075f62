import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { questionsIn, questionsOf } from '../../test/room-questions.ts';
import { RoomQuestionModel } from './room-questions.model.ts';

const app = useTestApp();
let d: Discussion;
let q: ReturnType<typeof questionsOf>;
let roomId: string;
let asked: RoomQuestion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});
beforeEach(async () => {
  roomId = (await buildRoom(d.elise.actor, { cohortId: d.cohortId })).id;
  q = questionsOf(roomId);
  asked = await q.ask(d.nora);
});

const withdrawing = (id: string) => d.nora.visitor.delete(`/api/room-questions/${id}`);

describe('a question that is dismissed', () => {
  it('leaves a bare tombstone with those who had it, and comes back as it was', async () => {
    const karim = await d.karim.visitor.connect();
    await consequences(); // all that was asked before has left
    await karim.openConversation(roomId);
    await q.act(d.nora, asked, 'dismissal').expect(403);
    await q.act(d.elise, asked, 'dismissal').expect(200);
    await q.act(d.elise, asked, 'dismissal').expect(200);
    const frame = await karim.waitFor('journal.advanced', (told) => questionsIn(told).length > 0);
    const bare = { id: asked.id, state: 'dismissed', text: '', author: null, votes: 0 };
    expect(questionsIn(frame)).toMatchObject([bare]);
    expect(await q.told(d.karim)).toMatchObject([bare]);
    expect(await q.told(d.elise)).toMatchObject([{ text: asked.text, author: { id: d.nora.id } }]);
    expectNotFound(await q.voting(d.karim, asked, true));
    await q.act(d.elise, asked, 'dismissal', true).expect(200);
    expect(await q.told(d.karim)).toMatchObject([{ state: 'open', text: asked.text }]);
  });

  it('waits again where it waited, or is approved after all', async () => {
    await q.setting({ anonymous: false, approval: true }, d.elise);
    const waiting = await q.ask(d.nora);
    await q.act(d.elise, waiting, 'dismissal').expect(200);
    const back = await q.act(d.elise, waiting, 'dismissal', true).expect(200);
    expect(back.body).toMatchObject({ state: 'pending' });
    await q.act(d.elise, waiting, 'dismissal').expect(200);
    expect((await q.act(d.elise, waiting, 'approval').expect(200)).body).toMatchObject({ state: 'open' });
    const elsewhere = await q.act(d.elise, waiting, 'dismissal', true).expect(409);
    expect(elsewhere.body).toMatchObject({
      ...{ code: 'revision_conflict', details: { current: { state: 'open' } } },
    });
  });
});

describe('an answer', () => {
  it('is said to be given aloud, or written, and taken off again', async () => {
    await q.answering(d.nora, asked, { kind: 'live' }).expect(403);
    const live = await q.answering(d.elise, asked, { kind: 'live' }).expect(200);
    expect(live.body).toMatchObject({ state: 'answered', revision: 2, answer: { kind: 'live', text: '' } });
    await q.answering(d.elise, asked, { kind: 'live' }).expect(200);
    const written = { kind: 'written', text: 'Oui : une navette part de Mende.' };
    expect((await q.answering(d.elise, asked, written).expect(409)).body.code).toBe('revision_conflict');
    await q.answering(d.elise, asked, written, 2).expect(200);
    expect(await q.told(d.karim)).toMatchObject([
      { state: 'answered', answer: { ...written, by: { id: d.elise.id }, at: expect.any(String) } },
    ]);
    const reopening = () => d.elise.visitor.delete(`/api/room-questions/${asked.id}/answer`);
    await reopening().expect(200);
    await reopening().expect(200);
    expect(await q.told(d.karim)).toMatchObject([{ state: 'open', answer: null, revision: 4 }]);
  });

  it('may be written once the room is closed', async () => {
    await d.elise.visitor.post(`/api/rooms/${roomId}/closing`).expect(200);
    await q.answering(d.elise, asked, { kind: 'written', text: 'Voir le compte rendu.' }).expect(200);
  });

  it('is refused without words, too long, or of what waits', async () => {
    for (const answer of [{ kind: 'written' }, { kind: 'written', text: ' ' }, { kind: 'other' }, {}]) {
      await q.answering(d.elise, asked, answer).expect(400);
    }
    await q.answering(d.elise, asked, { kind: 'written', text: 'a'.repeat(2_001) }).expect(400);
    await q.setting({ anonymous: false, approval: true }, d.elise);
    const waiting = await q.ask(d.nora);
    await q.answering(d.elise, waiting, { kind: 'live' }).expect(409);
    expect(await RoomQuestionModel.countDocuments({ conversationId: roomId, state: 'answered' })).toBe(0);
  });
});

describe('its author', () => {
  it('takes it back with its words, as long as nobody else is for it', async () => {
    await d.karim.visitor.delete(`/api/room-questions/${asked.id}`).expect(403);
    await q.vote(d.nora, asked);
    await withdrawing(asked.id).expect(200);
    expect((await withdrawing(asked.id).expect(200)).body).toMatchObject({ state: 'withdrawn', text: '' });
    for (const who of [d.karim, d.elise]) {
      expect(await q.told(who)).toMatchObject([{ state: 'withdrawn', text: '', author: null }]);
    }
    expect((await q.mine(d.nora)).questions).toEqual([]);
    expectNotFound(await q.act(d.elise, asked, 'approval'));
    expect(JSON.stringify(await RoomQuestionModel.findById(asked.id).lean())).not.toContain('train');
  });

  it('no more once it is supported or answered', async () => {
    await q.vote(d.karim, asked);
    expect((await withdrawing(asked.id).expect(409)).body.code).toBe('question_supported');
    await q.vote(d.karim, asked, false);
    await q.answering(d.elise, asked, { kind: 'live' }).expect(200);
    await withdrawing(asked.id).expect(409);
  });

  it('no more once another one was merged into it, or it into another one', async () => {
    const other = await q.ask(d.karim, { text: 'Le train est-il possible ?' });
    await q.merging(d.elise, other, asked).expect(200);
    await withdrawing(asked.id).expect(409);
    await d.karim.visitor.delete(`/api/room-questions/${other.id}`).expect(409);
  });
});

describe('how questions are asked', () => {
  it('is said by moderation, and reaches whoever has the room open', async () => {
    const { body } = await d.nora.visitor.get(`/api/threads/${roomId}`).expect(200);
    expect(body.room.questions).toEqual({ anonymous: false, approval: false });
    const socket = await d.nora.visitor.connect();
    await socket.openConversation(roomId);
    await d.nora.visitor
      .put(`/api/rooms/${roomId}/questions`, { anonymous: true, approval: true })
      .expect(403);
    await q.setting({ anonymous: true, approval: false }, d.elise);
    await socket.waitFor('journal.advanced', ({ changes }) =>
      changes.some((change) => change.kind === 'thread' && change.room?.questions.anonymous === true),
    );
    await d.elise.visitor.put(`/api/rooms/${roomId}/questions`, { anonymous: true }).expect(400);
  });
});

it('is led to and put on the big screen as long as the readers of the room have it', async () => {
  const leading = (id: string | null) =>
    d.elise.visitor.put(`/api/rooms/${roomId}/focus`, { target: { kind: 'question', id } });
  await leading(asked.id).expect(200);
  await leading(null).expect(200);
  const elsewhere = questionsOf((await buildRoom(d.elise.actor, { cohortId: d.cohortId })).id);
  await leading((await elsewhere.ask(d.nora)).id).expect(400);
  await q.act(d.elise, asked, 'dismissal').expect(200);
  await leading(asked.id).expect(400);
});
