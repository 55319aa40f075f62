import { expect, test } from 'vitest';
import { isOverdue } from './overdue.ts';

test.each<[string, boolean, Date, boolean]>([
  ['2026-12-03', true, new Date(2026, 11, 3, 23, 59), false],
  ['2026-12-03', true, new Date(2026, 11, 4, 0, 0), true],
  ['2026-12-03', false, new Date(2026, 11, 20), false],
  ['2026-12-31', true, new Date(2027, 0, 1), true],
  ['2026-12-31', true, new Date(2026, 10, 30), false],
])('%s, still awaited %s, on %s: %s', (dueOn, waits, now, overdue) => {
  expect(isOverdue(dueOn, waits, now.getTime())).toBe(overdue);
});
