import { expect, it } from 'vitest';
import { parisTimeDaysAgo } from './paris-time.ts';

it.each([
  ['in winter', '2026-01-20T10:00:00Z', 3, '09:05', '2026-01-17T08:05:00.000Z'],
  ['in summer', '2026-07-20T10:00:00Z', 3, '09:05', '2026-07-17T07:05:00.000Z'],
  ['over the change to winter', '2026-11-02T10:00:00Z', 10, '09:05', '2026-10-23T07:05:00.000Z'],
  ['over the change to summer', '2026-04-02T10:00:00Z', 10, '09:05', '2026-03-23T08:05:00.000Z'],
  ['on the day of the change', '2026-03-29T10:00:00Z', 0, '03:30', '2026-03-29T01:30:00.000Z'],
  ['when it is already tomorrow in Paris', '2026-07-20T22:30:00Z', 1, '12:00', '2026-07-20T10:00:00.000Z'],
  ['over a new year', '2026-01-02T10:00:00Z', 5, '23:59', '2025-12-28T22:59:00.000Z'],
])('finds the hour of Paris %s', (_when, now, days, time, expected) => {
  expect(parisTimeDaysAgo(new Date(now), days, time).toISOString()).toBe(expected);
});
