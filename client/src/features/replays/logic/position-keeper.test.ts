import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PositionKeeper, startOf } from './position-keeper.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('keeps each second here, and sends the last one every ten seconds at most', async () => {
  const [keep, send] = [vi.fn(), vi.fn(async () => undefined)];
  const keeper = new PositionKeeper({ keep, send });
  for (let second = 1; second <= 35; second += 1) {
    keeper.at(second + 0.2);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(keep).toHaveBeenCalledTimes(35);
  expect(send.mock.calls).toEqual([[1], [10], [20], [30]]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(send.mock.calls.at(-1)).toEqual([35]);
  expect(send).toHaveBeenCalledTimes(5);
});

it('sends again what did not leave, with the next second', async () => {
  const send = vi.fn(async () => undefined);
  send.mockRejectedValueOnce(new Error('no network'));
  const keeper = new PositionKeeper({ keep: () => undefined, send });
  keeper.at(5);
  await vi.advanceTimersByTimeAsync(20_000);
  keeper.at(6);
  keeper.at(5);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(send.mock.calls).toEqual([[5], [5]]);
});

const stop = (seconds: number, minute: number) => ({ seconds, at: `2026-11-20T12:0${minute}:00.000Z` });
it.each([
  ['at the address', { asked: 90, here: stop(10, 5), there: null }, 90],
  ['here, where this was last', { asked: null, here: stop(10, 5), there: stop(20, 4) }, 10],
  ['on the other device, where that was last', { asked: null, here: stop(10, 5), there: stop(20, 6) }, 20],
  ['at the beginning, the first time', { asked: null, here: null, there: null }, 0],
  ['at the beginning, once it was seen', { asked: null, here: stop(590, 5), there: null }, 0],
])('begins %s', (_, given, expected) => {
  expect(startOf(given, 600)).toBe(expected);
});
