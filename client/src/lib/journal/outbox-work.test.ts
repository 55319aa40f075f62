import { AppError } from '@sentiers/shared/errors.ts';
import { describe, expect, test } from 'vitest';
import { UnreachableError } from '../api/unreachable-error.ts';
import { laneOf, type OutboxWork } from './outbox-entry.ts';
import { type GuardedCall, perform, WithoutThreadError } from './outbox-work.ts';
import { entryOf, works, writtenAt } from './testing/outbox-stage.ts';
import { messageOf } from './testing/sample-entities.ts';

const mayLeave = () => true;

/** What is asked of the server for this work, and what comes of it, the server answering these one after the other. */
async function performing(work: OutboxWork, ...answers: unknown[]) {
  const asked: unknown[] = [];
  const call = async (name: string, input: unknown, guard: unknown) => {
    expect(guard).toBe(mayLeave);
    asked.push([name, input]);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const done = await perform(
    { ...entryOf(1, work), work } as Parameters<typeof perform>[0],
    call as GuardedCall,
    mayLeave,
  );
  return { asked, done };
}

describe('doing what an entry says', () => {
  const message = messageOf(1, 1, { clientId: 'client' });

  test.each<[OutboxWork, string, Record<string, unknown>]>([
    [
      works.edit,
      'messages.edit',
      { messageId: 'message', operationId: 'operation', revision: 3, body: 'mot' },
    ],
    [works.delete, 'messages.delete', { messageId: 'message' }],
    [works.reaction, 'messages.setReaction', { messageId: 'message', reaction: 'merci', active: true }],
    [works.message, 'messages.post', { conversationId: 'room', clientId: 'client', body: 'mot', writtenAt }],
  ])('$kind', async (work, name, input) => {
    expect(await performing(work, message)).toStrictEqual({ asked: [[name, input]], done: { message } });
  });

  test.each([
    [true, 'seminars.register'],
    [false, 'seminars.unregister'],
  ])('a place in a seminar, wanted: %s', async (wanted, name) => {
    const { asked, done } = await performing({ ...works.place, wanted }, 'seminar');
    expect({ asked, done }).toStrictEqual({
      asked: [[name, { seminarId: 'seminar' }]],
      done: { seminar: 'seminar' },
    });
  });

  test('a thread', async () => {
    const { kind: _, threadKind: kind, ...words } = works.thread;
    const { asked, done } = await performing(works.thread, 'made');
    expect(asked).toStrictEqual([['threads.create', { ...words, kind, writtenAt }]]);
    expect(done).toStrictEqual({ thread: 'made' });
  });

  test('words to someone: their conversation is opened, and they are written in it', async () => {
    const thread = { conversationId: 'opened' };
    const { asked, done } = await performing(works.direct, thread, message);
    expect(asked).toStrictEqual([
      ['direct.open', { clientId: 'direct-client', personIds: ['bilal', 'chloe'] }],
      ['messages.post', { conversationId: 'opened', clientId: 'direct-client', body: 'mot', writtenAt }],
    ]);
    expect(done).toStrictEqual({ thread, message });
  });

  test.each<[string, OutboxWork, string, Record<string, unknown>]>([
    ['a vote', works.pollVote, 'polls.vote', { pollId: 'poll', round: 1, choice: works.pollVote.choice }],
    ['a vote taken back', { ...works.pollVote, choice: null }, 'polls.unvote', { pollId: 'poll', round: 1 }],
    ['« Bien reçu »', works.acknowledge, 'threads.acknowledge', { threadId: 'room' }],
    ['a vote in a room', works.roomVote, 'roomQuestions.vote', { questionId: 'question', voted: true }],
    ['a file that was given up', works.discard, 'files.discard', { fileId: 'file' }],
  ])('%s, which leaves nothing to show', async (_, work, name, input) => {
    expect(await performing(work, 'answer')).toStrictEqual({ asked: [[name, input]], done: {} });
  });

  test('a question of a room', async () => {
    const input = { roomId: 'room', clientId: 'question-client', text: 'mot', anonymous: true };
    expect(await performing(works.roomQuestion, 'question')).toStrictEqual({
      asked: [['roomQuestions.ask', input]],
      done: { question: 'question' },
    });
  });

  test('a file that was given up and never arrived is given up', async () => {
    expect((await performing(works.discard, new AppError('not_found'))).done).toStrictEqual({});
  });

  test.each([new AppError('unavailable'), new UnreachableError()])(
    'a file that was given up is told again where the server was not heard: %s',
    async (error) => {
      await expect(performing(works.discard, error)).rejects.toBe(error);
    },
  );

  test('a correction whose revision was never told is left to be refused', async () => {
    const { asked } = await performing({ ...works.edit, revision: null, after: 'entry-0' }, message);
    expect(asked).toMatchObject([['messages.edit', { revision: 0 }]]);
  });

  test('a message after its earlier wordings are withdrawn', async () => {
    const work = { ...works.message, withdraws: ['un', 'deux'] };
    const { asked, done } = await performing(work, { message: null }, { message: null }, message);
    expect(asked).toMatchObject([
      ['messages.withdraw', { conversationId: 'room', clientId: 'un' }],
      ['messages.withdraw', { conversationId: 'room', clientId: 'deux' }],
      ['messages.post', { clientId: 'client' }],
    ]);
    expect(done).toEqual({ message });
  });

  test('the withdrawal of several wordings tells of the one that had arrived', async () => {
    const work: OutboxWork = { ...works.withdraw, clientIds: ['un', 'deux', 'trois'] };
    const { asked, done } = await performing(work, { message: null }, { message }, { message: null });
    expect(asked).toStrictEqual(
      ['un', 'deux', 'trois'].map((clientId) => ['messages.withdraw', { conversationId: 'room', clientId }]),
    );
    expect(done).toEqual({ message });
    expect((await performing(works.withdraw, { message: null })).done).toEqual({ message: null });
  });

  test('nothing is known where the server answers for another message', async () => {
    await expect(performing(works.message, messageOf(1, 1))).rejects.toBeInstanceOf(UnreachableError);
  });

  test('a message without its thread has no place', async () => {
    const performed = performing({ ...works.message, conversationId: null }, message);
    await expect(performed).rejects.toBeInstanceOf(WithoutThreadError);
    const { name, message: words } = new WithoutThreadError();
    expect([name, words]).toEqual(['WithoutThreadError', 'a message cannot leave before its thread']);
  });
});

test.each<[string, OutboxWork, string | undefined]>([
  ['thread:thread-client', works.thread, undefined],
  ['room', works.message, undefined],
  ['seminar:seminar', works.place, undefined],
  ['room', works.delete, 'thread-client'],
  ['questions:room', works.roomQuestion, undefined],
  ['questions:room', works.roomVote, undefined],
  ['thread:thread-client', { ...works.message, conversationId: null }, 'thread-client'],
])('queues in the lane of %s', (lane, work, threadClientId) => {
  expect(laneOf(work, threadClientId)).toBe(lane);
});
