import { expect, it } from 'vitest';
import { nextUnread } from './next-unread.ts';

const line = (id: string, minute: number, second = 0) => ({
  id,
  activityAt: `2026-03-02T08:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}.000Z`,
});
/** In the order of the list: the latest minute first, then the greatest id. */
const list = [line('d', 40), line('c', 30, 5), line('b', 30, 50), line('a', 10)];

it.each([
  ['the first, from nowhere', undefined, 1, 'd'],
  ['the last, from nowhere and back', undefined, -1, 'a'],
  ['the one after', line('c', 30), 1, 'b'],
  ['the one before', line('c', 30), -1, 'd'],
  ['the one after a thread that is read', line('x', 20), 1, 'a'],
  ['the one before a thread that is read', line('x', 20), -1, 'b'],
  ['the first again, from the last', line('a', 10), 1, 'd'],
  ['the last again, from the first', line('d', 40), -1, 'a'],
  ['the first again, from below all', line('x', 1), 1, 'd'],
] as const)('%s', (_what, current, step, expected) => {
  expect(nextUnread(list, current, step)?.id).toBe(expected);
});

it('is the one that is read, where it alone has something unread', () => {
  expect(nextUnread([line('a', 10)], line('a', 10), 1)?.id).toBe('a');
});

it('is none where nothing is unread', () => {
  expect(nextUnread([], line('a', 10), 1)).toBeUndefined();
});
