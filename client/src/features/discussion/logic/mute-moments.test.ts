import { expect, it } from 'vitest';
import { muteMoments } from './mute-moments.ts';

it.each([
  [
    new Date(2026, 2, 2, 14, 30),
    [new Date(2026, 2, 2, 15, 30), new Date(2026, 2, 3, 8), new Date(2026, 2, 9, 8)],
  ],
  [
    new Date(2026, 11, 31, 23, 50),
    [new Date(2027, 0, 1, 0, 50), new Date(2027, 0, 1, 8), new Date(2027, 0, 7, 8)],
  ],
])('from %s', (now, expected) => {
  expect(muteMoments(now).map(({ until }) => until)).toEqual(expected);
  expect(muteMoments(now).map(({ name }) => name)).toEqual(['hour', 'tomorrow', 'week']);
});
