import { expect, test } from 'vitest';
import { ServerTime } from './server-time.ts';
import { SimClock } from './testing/sim-clock.ts';

const second = 1_000;

test.each([
  ['a clock that is right', 0, 0, 0],
  ['an hour late', 3_600 * second, 0, 3_600 * second],
  ['an hour early', -3_600 * second, 0, -3_600 * second],
  ['late as a network may be', 29.999 * second, 0, 0],
  ['late by just too much', 30 * second, 0, 30 * second],
  ['early by just too much', -30 * second, 0, -30 * second],
  ['late as a slow exchange may be', 30 * second, 2 * second, 0],
  ['late by more than a slow exchange', 31 * second, 2 * second, 32 * second],
])('%s', (_, late, took, ahead) => {
  const clock = new SimClock();
  const time = new ServerTime(clock);
  expect(time.now()).toBe(clock.now());
  time.learn(new Date(clock.now() + late).toISOString(), took);
  expect(time.now() - clock.now()).toBe(ahead);
});

test('learns anew from each answer', () => {
  const clock = new SimClock();
  const time = new ServerTime(clock);
  time.learn(new Date(clock.now() + 3_600 * second).toISOString(), 0);
  time.learn(new Date(clock.now()).toISOString(), 0);
  expect(time.now()).toBe(clock.now());
});

test('is what other answers told, until one of its own tells', () => {
  const clock = new SimClock();
  const time = new ServerTime({
    now: () => clock.now(),
    after: (milliseconds, run) => clock.after(milliseconds, run),
    ahead: () => 5 * 3_600 * second,
  });
  expect(time.now() - clock.now()).toBe(5 * 3_600 * second);
  time.learn(new Date(clock.now() - 3_600 * second).toISOString(), 0);
  expect(time.now() - clock.now()).toBe(-3_600 * second);
});
