import { describe, expect, test } from 'vitest';
import { entryOf } from '../../../lib/journal/testing/outbox-stage.ts';
import { questionOf } from '../testing/sample-question.ts';
import { isVoted, knownQuestions, mergedInto, partsOf, unsentOf } from './known-questions.ts';

describe('what is known of a question', () => {
  test('of mine I know that they wait, and my name where others don’t', () => {
    const told = [questionOf('a'), questionOf('b', { anonymous: true, author: null, votes: 2, version: 5 })];
    const mine = [questionOf('b', { anonymous: true, version: 3 }), questionOf('c', { state: 'pending' })];
    const known = knownQuestions(told, mine);
    expect(known).toMatchObject([
      { id: 'a', isMine: false },
      { id: 'b', isMine: true, author: { name: 'Nora Petit' }, votes: 2 },
      { id: 'c', isMine: true, state: 'pending' },
    ]);
  });

  test('of what is told and what I know of mine the later stands, my words with it', () => {
    const bare = questionOf('a', { state: 'dismissed', text: '', author: null, version: 7 });
    const own = questionOf('a', { text: 'Mes mots ?', version: 6 });
    expect(knownQuestions([bare], [own])).toMatchObject([{ state: 'dismissed', text: 'Mes mots ?' }]);
    expect(knownQuestions([questionOf('a', { version: 5 })], [own])).toMatchObject([{ text: 'Mes mots ?' }]);
  });
});

test('is parted by what becomes of it: what others don’t read is moderation’s, and its author’s', () => {
  const minute = (at: number) => `2026-11-24T08:0${at}:00.000Z`;
  const told = [
    questionOf('b', { createdAt: minute(2) }),
    questionOf('a', { createdAt: minute(1) }),
    questionOf('c', { state: 'pending' }),
    questionOf('d', { state: 'answered', createdAt: minute(1) }),
    questionOf('e', { state: 'answered', createdAt: minute(2) }),
    questionOf('f', { state: 'dismissed' }),
    questionOf('g', { state: 'withdrawn' }),
  ];
  const mine = [questionOf('h', { state: 'merged', mergedInto: 'a' })];
  const ids = (animated: boolean) =>
    Object.values(partsOf(knownQuestions(told, mine), animated)).map((part) =>
      part.map(({ id }: { id: string }) => id).join(''),
    );
  expect(ids(true)).toEqual(['c', 'ab', 'ed', 'fh']);
  expect(ids(false)).toEqual(['', 'ab', 'ed', 'h']);
});

test('a vote for what was merged, be it by way of others, is one for what it counts with', () => {
  const together = mergedInto([
    questionOf('a'),
    questionOf('b', { state: 'merged', mergedInto: 'a' }),
    questionOf('c', { state: 'merged', mergedInto: 'b' }),
    questionOf('d'),
  ]);
  expect(together).toEqual(new Map([['a', ['b', 'c']]]));
  expect(['a', 'd'].map((id) => isVoted({ voted: ['c'] }, id, together))).toEqual([true, false]);
  expect(isVoted({ voted: ['d'] }, 'd', together)).toBe(true);
});

test('one that is told stands for what the outbox doesn’t know to have arrived', () => {
  const asked = (clientId: string, conversationId = 'conversation') =>
    entryOf(1, { kind: 'room-question', conversationId, clientId, body: 'Qui paie ?', anonymous: false });
  const [arrived, waiting, elsewhere] = [asked('x'), asked('y'), asked('z', 'another')];
  const told = [questionOf('a', { clientId: 'x' }), questionOf('b', { clientId: null })];
  expect(unsentOf([arrived, waiting, elsewhere], 'conversation', told)).toEqual([waiting]);
});
