import { expect, it } from 'vitest';
import { fromClockField, readMoment, toClockField, writeMoment } from './moments.ts';

it.each([
  [0, '0:00'],
  [7.9, '0:07'],
  [750, '12:30'],
  [3_723, '1:02:03'],
  [-3, '0:00'],
])('writes second %d as %s', (second, written) => {
  expect(writeMoment(second)).toBe(written);
});

it.each([
  ['0:07', 7],
  [' 12:30 ', 750],
  ['1:02:03', 3_723],
  ['95', 95],
  ['90:00', 5_400],
  ['1:61', null],
  ['1:61:00', null],
  ['1:2:3:4', null],
  ['midi', null],
  ['', null],
  ['-5', null],
])('reads « %s » as %s', (written, second) => {
  expect(readMoment(written)).toBe(second);
});

it('keeps the second of a moment through the field of the device', () => {
  const instant = '2026-11-20T12:30:05.000Z';
  expect(fromClockField(toClockField(instant))).toBe(instant);
  expect([fromClockField(''), fromClockField('demain')]).toEqual([null, null]);
});
