import { expect, it } from 'vitest';
import { hoursIn, offerFormOf, offerInputOf } from './offer-form.ts';

it.each([
  ['3', 3],
  ['0,5', 0.5],
  [' 2.5 ', 2.5],
  ['60', 60],
  ['', null],
  ['0', null],
  ['1,2', null],
  ['61', null],
  ['deux', null],
])('reads « %s » as hours by halves', (typed, hours) => {
  expect(hoursIn(typed)).toBe(hours);
});

it('sends the codes of places, and no pause where its day is empty', () => {
  const form = { ...offerFormOf(null), places: [{ code: '61', label: 'Orne' }], pausedUntil: '' };
  expect(offerInputOf(form)).toMatchObject({ hoursPerQuarter: 3, territories: ['61'], pausedUntil: null });
});
