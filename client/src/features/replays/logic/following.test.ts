import type { ReplayTimeline } from '@sentiers/shared/replays/schema.ts';
import { expect, it } from 'vitest';
import { chapterAt, followed } from './following.ts';

const tally = (round: number) => ({ round }) as never;
const timeline = {
  chat: 'whole',
  messages: [
    { id: 'a', second: -20 },
    { id: 'b', second: 10 },
    { id: 'c', second: 30 },
  ],
  questions: [
    { id: 'q', second: 12, answer: { second: 40 } },
    { id: 'r', second: 50, answer: null },
  ],
  polls: [
    {
      poll: { id: 'p' },
      second: 15,
      results: [
        { second: 25, tally: tally(1) },
        { second: 45, tally: tally(2) },
      ],
    },
    { poll: { id: 's' }, second: 35, results: [] },
  ],
} as unknown as ReplayTimeline;

const idsAt = (second: number) => {
  const { messages, questions, polls } = followed(timeline, second);
  return [
    messages.map(({ id }) => id).join(''),
    questions.map(({ id, answer }) => `${id}${answer ? '!' : ''}`).join(''),
    polls
      .map(({ poll, tally: told, first }) => `${poll.id}${told?.round ?? ''}${first ? '+' : ''}`)
      .join(' '),
  ].join(' / ');
};

it.each([
  [0, 'a /  / '],
  [9, 'a /  / '],
  [10, 'ab /  / '],
  [14, 'ab / q / '],
  [15, 'ab / q / p'],
  [25, 'ab / q / p1'],
  [36, 'abc / q / s p1'],
  [40, 'abc / q! / s p1'],
  [45, 'abc / q! / s p2+'],
  [50, 'abc / q!r / s p2+'],
])('at second %i, what had happened is there and nothing else', (second, expected) => {
  expect(idsAt(second)).toBe(expected);
});

it('goes back with the video', () => {
  expect([idsAt(45), idsAt(10)]).toEqual(['abc / q! / s p2+', 'ab /  / ']);
});

it('tells the chapter that is under way', () => {
  const chapters = [{ at: 5 }, { at: 60 }];
  expect([0, 5, 59, 60, 900].map((second) => chapterAt(chapters, second))).toEqual([-1, 0, 0, 1, 1]);
  expect(chapterAt([], 10)).toBe(-1);
});
