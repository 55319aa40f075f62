import { expect, it } from 'vitest';
import { dueAt } from './rhythm.ts';

const MINUTE = 60_000;
const at = (text: string) => new Date(text);

it.each([
  ['at-once', 8, 'Europe/Paris', '2026-03-10T10:00:00Z', '2026-03-10T10:02:00.000Z'],
  ['hourly', 8, 'Europe/Paris', '2026-03-10T10:00:00Z', '2026-03-10T11:00:00.000Z'],
  ['hourly', 8, 'Europe/Paris', '2026-03-10T10:59:00Z', '2026-03-10T12:00:00.000Z'],
  ['daily', 8, 'Europe/Paris', '2026-03-10T06:00:00Z', '2026-03-10T07:00:00.000Z'],
  ['daily', 8, 'Europe/Paris', '2026-03-10T07:00:00Z', '2026-03-11T07:00:00.000Z'],
  // The clocks go forward in the night: eight o'clock comes an hour sooner.
  ['daily', 8, 'Europe/Paris', '2026-03-28T12:00:00Z', '2026-03-29T06:00:00.000Z'],
  // At half past two there, that night, clocks skip to three: the day after.
  ['daily', 2, 'Europe/Paris', '2026-03-28T12:00:00Z', '2026-03-30T00:00:00.000Z'],
  ['daily', 18, 'Indian/Reunion', '2026-07-01T09:00:00Z', '2026-07-01T14:00:00.000Z'],
  ['daily', 7, 'Asia/Kathmandu', '2026-07-01T00:00:00Z', '2026-07-01T01:15:00.000Z'],
] as const)('%s, %i h in %s: what came at %s leaves at %s', (rhythm, hour, timeZone, came, leaves) => {
  expect(dueAt({ rhythm, hour, timeZone }, at(came), 2 * MINUTE)?.toISOString()).toBe(leaves);
});

it('never leaves where nobody wants it', () => {
  expect(dueAt({ rhythm: 'never', hour: 8, timeZone: 'Europe/Paris' }, new Date(), 0)).toBeNull();
});
