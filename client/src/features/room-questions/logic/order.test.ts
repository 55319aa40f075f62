import { expect, test } from 'vitest';
import { keepOrder, sortQuestions } from './order.ts';

const question = (id: string, votes: number, minute: number) => ({
  ...{ id, votes },
  createdAt: `2026-11-24T08:0${minute}:00.000Z`,
});
const asked = [question('a', 1, 1), question('b', 3, 2), question('c', 1, 3), question('d', 0, 4)];
const ids = (questions: { id: string }[]) => questions.map(({ id }) => id).join('');

test('by votes those wanted most come first, of as many the one asked first; by time the latest', () => {
  expect(ids(sortQuestions(asked.toReversed(), 'votes'))).toBe('bacd');
  expect(ids(sortQuestions(asked, 'time'))).toBe('dcba');
});

test.each([
  [[], ['b', 'a'], 'ba'],
  [['a', 'b'], ['b', 'a'], 'ab'],
  [['a', 'b'], ['c', 'b', 'a', 'd'], 'abcd'],
  [['a', 'b', 'c'], ['c', 'a'], 'ac'],
])('%o stays as it is read where %o is wanted', (shown, wanted, kept) => {
  expect(keepOrder(shown, wanted).join('')).toBe(kept);
});
