import { expect, it } from 'vitest';
import { daysInWords, lastMoment } from './moments.ts';

it.each([
  [5, 9, '2026-11-26T12:00:00Z', '2026-11-20T08:00:00.000Z'],
  [5, 9, '2026-11-27T08:00:00Z', '2026-11-27T08:00:00.000Z'],
  [5, 9, '2026-11-27T07:59:00Z', '2026-11-20T08:00:00.000Z'],
  // In summer, Paris is two hours ahead.
  [1, 0, '2026-07-08T12:00:00Z', '2026-07-05T22:00:00.000Z'],
])('on day %i at %i h: before %s, the last moment was %s', (weekday, hour, now, last) => {
  expect(lastMoment({ weekday, hour }, new Date(now)).toISOString()).toBe(last);
});

it('names the days as one says them', () => {
  expect(daysInWords(new Date('2026-11-20T08:00:00Z'), new Date('2026-11-27T08:00:00Z'))).toBe(
    'du 20 au 27 novembre',
  );
  expect(daysInWords(new Date('2026-11-28T08:00:00Z'), new Date('2026-12-05T08:00:00Z'))).toBe(
    'du 28 novembre au 5 décembre',
  );
});
