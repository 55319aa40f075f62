import { expect, test } from 'vitest';
import { dateWords } from './poll-dates.ts';

const at = (day: number, hour: number) => new Date(2027, 0, day, hour);

test.each([
  [at(7, 9), null, 'Jeudi 7 janvier, 9:00'],
  [at(7, 9), at(7, 10), 'Jeudi 7 janvier, 9:00 – 10:00'],
  [at(7, 9), at(8, 17), 'Jeudi 7 janvier, 9:00 – Vendredi 8 janvier, 17:00'],
])('from %s to %s is %s', (startsAt, endsAt, words) => {
  expect(dateWords({ startsAt, endsAt }, 'fr').replaceAll('\u00A0', ' ').replaceAll('\u2060', '')).toBe(
    words,
  );
});
