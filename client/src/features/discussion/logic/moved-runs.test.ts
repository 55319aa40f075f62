import type { Message } from '@sentiers/shared/messages/schema.ts';
import { describe, expect, test } from 'vitest';
import { byPlace, runsOf } from './moved-runs.ts';

const message = (seq: number, state: Message['state'], createdAt = '2026-05-04T10:00:00Z') =>
  ({ seq, state, createdAt }) as Message;
const moved = ({ state }: Message) => state === 'moved';

describe('what was moved', () => {
  test('stands in one line with what was moved beside it', () => {
    const runs = runsOf(
      [
        message(1, 'published'),
        message(2, 'moved'),
        message(3, 'moved'),
        message(4, 'published'),
        message(5, 'moved'),
      ],
      moved,
    );
    expect([...runs]).toEqual([
      [2, [2, 3]],
      [3, []],
      [5, [5]],
    ]);
  });

  test('begins a line anew with the day', () => {
    const runs = runsOf([message(1, 'moved'), message(2, 'moved', '2026-05-06T10:00:00Z')], moved);
    expect([...runs.values()]).toEqual([[1], [2]]);
  });

  test('is told by the place where each went, as far as that is known', () => {
    const places = new Map([
      [1, 'a'],
      [2, 'a'],
      [4, 'b'],
    ]);
    expect(byPlace([1, 2, 3, 4], (seq) => places.get(seq))).toEqual([
      { place: 'a', count: 2 },
      { place: null, count: 1 },
      { place: 'b', count: 1 },
    ]);
  });
});
