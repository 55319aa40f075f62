import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { questionsOf } from '../../test/room-questions.ts';
import { withdrawGrants } from '../memberships/withdraw-grants.ts';
import { RoomQuestionMarkModel } from './marks.model.ts';

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

const arrive = async () => {
  const actor = await buildActorOfCohort(d.cohortId);
  return new Speaker(actor, await app.signIn(actor));
};
const votesOf = async ({ id }: { id: string }) => {
  await consequences();
  return (await q.told(d.karim)).find((question) => question.id === id)?.votes;
};

describe('a vote', () => {
  it('counts once for each person, and is taken back', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await q.vote(d.karim, asked)).toEqual({ questionId: asked.id, voted: true });
    }
    await q.vote(d.nora, asked);
    expect(await votesOf(asked)).toBe(2);
    expect((await q.mine(d.karim)).voted).toEqual([asked.id]);
    for (let time = 0; time < 2; time += 1) await q.vote(d.karim, asked, false);
    expect(await votesOf(asked)).toBe(1);
    expect((await q.mine(d.karim)).voted).toEqual([]);
    await q.vote(d.karim, asked);
    expect(await votesOf(asked)).toBe(2);
  });

  it('is one, where it is sent several times at once by both ways', async () => {
    const socket = await d.karim.visitor.connect();
    const input = { questionId: asked.id, voted: true };
    const answers = await Promise.all([
      ...[1, 2, 3].map(() => q.voting(d.karim, asked, true).then(({ status }) => status === 200)),
      ...[1, 2, 3].map(() => socket.call('roomQuestions.vote', input).then(({ ok }) => ok)),
    ]);
    expect(answers).toEqual(Array.from({ length: 6 }, () => true));
    expect(await votesOf(asked)).toBe(1);
    expect(await RoomQuestionMarkModel.countDocuments({ questionId: asked.id, voted: true })).toBe(1);
  });

  it('is told as a number, never by whom, and to one’s own devices', async () => {
    const [karim, nora] = [await d.karim.visitor.connect(), await d.nora.visitor.connect()];
    await nora.openConversation(roomId);
    await q.vote(d.karim, asked);
    const frame = await nora.waitFor('journal.advanced', ({ changes }) =>
      changes.some((change) => change.kind === 'room-question' && change.votes === 1),
    );
    expect(JSON.stringify(frame)).not.toContain(d.karim.id);
    await karim.waitFor('person.advanced', ({ changes }) =>
      changes.some(({ kind }) => kind === 'room-question-mark'),
    );
    await nora.settled();
    const personal = nora.received('person.advanced').flatMap(({ changes }) => changes);
    expect(personal.filter(({ kind }) => kind === 'room-question-mark')).toEqual([]);
  });

  it('of many at once is told in few frames, and in the end all are counted', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, arrive));
    const before = (await q.told(d.karim))[0]?.version ?? 0;
    await Promise.all(people.map((who) => q.voting(who, asked, true).expect(200)));
    expect(await votesOf(asked)).toBe(12);
    const after = (await q.told(d.karim))[0]?.version ?? 0;
    expect(after - before).toBeLessThan(12);
  });

  it('still counts once its voter is gone, who votes no more', async () => {
    const leaving = await arrive();
    await q.vote(leaving, asked);
    await withdrawGrants(leaving.id, { 'scope.kind': 'cohort' });
    await q.voting(leaving, asked, false).expect(404);
    expect(await votesOf(asked)).toBe(1);
  });

  it('is refused for what was answered', async () => {
    await q.vote(d.karim, asked);
    await q.answering(d.elise, asked, { kind: 'live' }).expect(200);
    for (const voted of [true, false]) {
      expect((await q.voting(d.karim, asked, voted).expect(409)).body.code).toBe('question_not_open');
    }
    expect(await votesOf(asked)).toBe(1);
  });
});

describe('merging', () => {
  let other: RoomQuestion;
  beforeEach(async () => {
    other = await q.ask(d.karim, { text: 'Le train est-il possible ?' });
  });

  it('counts those of both, each once, and is undone', async () => {
    await q.vote(d.karim, asked);
    await q.vote(d.karim, other);
    await q.vote(d.nora, other);
    const { body } = await q.merging(d.elise, other, asked).expect(200);
    expect(body).toMatchObject({ state: 'merged', mergedInto: asked.id });
    await q.merging(d.elise, other, asked).expect(200);
    expect(await votesOf(asked)).toBe(2);
    expect((await q.mine(d.karim)).questions).toMatchObject([{ id: other.id, mergedInto: asked.id }]);
    await d.elise.visitor.delete(`/api/room-questions/${other.id}/merging`).expect(200);
    expect([await votesOf(asked), await votesOf(other)]).toEqual([1, 2]);
    expect(await q.told(d.karim)).toMatchObject([
      { id: other.id, state: 'open', mergedInto: null },
      { id: asked.id, state: 'open' },
    ]);
  });

  it('makes votes for the one be for the other, taken back as one', async () => {
    await q.vote(d.elise, other);
    await q.merging(d.elise, other, asked).expect(200);
    expect(await q.vote(d.nora, other)).toEqual({ questionId: asked.id, voted: true });
    await q.vote(d.elise, asked);
    expect(await votesOf(asked)).toBe(2);
    await q.vote(d.elise, asked, false);
    expect(await votesOf(asked)).toBe(1);
    expect((await q.mine(d.elise)).voted).toEqual([]);
  });

  it('goes on: what was merged goes with what it was merged into', async () => {
    const third = await q.ask(d.nora, { text: 'Et le covoiturage ?' });
    await q.vote(d.karim, other);
    await q.merging(d.elise, other, asked).expect(200);
    await q.vote(d.nora, asked);
    await q.merging(d.elise, asked, third).expect(200);
    expect(await votesOf(third)).toBe(2);
    expect(await q.vote(d.elise, other)).toEqual({ questionId: third.id, voted: true });
    await d.elise.visitor.delete(`/api/room-questions/${asked.id}/merging`).expect(200);
    expect([await votesOf(third), await votesOf(asked)]).toEqual([1, 2]);
  });

  it('is refused into itself, elsewhere, in a circle, or into what others don’t read', async () => {
    const elsewhere = questionsOf((await buildRoom(d.elise.actor, { cohortId: d.cohortId })).id);
    for (const into of [other, await elsewhere.ask(d.nora)]) {
      const { body } = await q.merging(d.elise, other, into).expect(400);
      expect(body.details.fields).toEqual([{ path: ['intoId'], reason: 'not_found' }]);
    }
    await q.merging(d.nora, other, asked).expect(403);
    await q.merging(d.elise, other, asked).expect(200);
    expect((await q.merging(d.elise, asked, other).expect(409)).body.code).toBe('revision_conflict');
    await q.setting({ anonymous: false, approval: true }, d.elise);
    const waiting = await q.ask(d.nora);
    await q.merging(d.elise, asked, waiting).expect(409);
    await q.merging(d.elise, waiting, asked).expect(200);
    expect((await q.told(d.karim)).map(({ id }) => id)).not.toContain(waiting.id);
  });

  it('of two into each other at once is done once', async () => {
    const answers = await Promise.all([q.merging(d.elise, other, asked), q.merging(d.elise, asked, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const states = (await q.told(d.karim)).map(({ state }) => state);
    expect(states.sort()).toEqual(['merged', 'open']);
  });
});
