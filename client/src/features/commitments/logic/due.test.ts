import { expect, it } from 'vitest';
import { dayIn, daysUntil, isDue } from './due.ts';

const now = new Date(2026, 2, 28, 23, 30).getTime();

it('counts days of the calendar, over a change of clock too', () => {
  expect(daysUntil('2026-03-28', now)).toBe(0);
  expect(daysUntil('2026-03-30', now)).toBe(2);
  expect(daysUntil('2026-02-28', now)).toBe(-28);
  expect(dayIn(30, now)).toBe('2026-04-27');
});

it.each([
  ['open', '2026-03-29', null, true],
  ['open', '2026-05-01', '2026-03-28', true],
  ['advanced', '2026-05-01', '2026-03-29', false],
  ['kept', '2026-03-01', '2026-03-01', false],
  ['abandoned', '2026-03-01', null, false],
] as const)('%s, due on %s and asked on %s: %s', (state, dueOn, askedOn, due) => {
  expect(isDue({ state, dueOn, askedOn }, now)).toBe(due);
});
