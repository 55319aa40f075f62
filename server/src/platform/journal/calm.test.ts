import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Calm } from './calm.ts';

// `timers/promises` is not faked: a real timer of its own would make these tests wait.
vi.mock('node:timers/promises', () => ({
  setTimeout: (milliseconds: number, value: unknown, options?: { signal?: AbortSignal }) =>
    new Promise((resolve, reject) => {
      setTimeout(() => resolve(value), milliseconds);
      options?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
    }),
}));

let calm: Calm;
beforeEach(() => {
  vi.useFakeTimers();
  calm = new Calm();
});
afterEach(() => vi.useRealTimers());

function reached(quietMs: number, atMostMs: number, signal?: AbortSignal): () => boolean {
  let ended = false;
  void calm.reached(quietMs, atMostMs, signal).then(() => {
    ended = true;
  });
  return () => ended;
}

it('is reached at once where nothing ever stirred', async () => {
  const ended = reached(20, 1_000);
  await vi.advanceTimersByTimeAsync(0);
  expect(ended()).toBe(true);
});

it('is reached when nothing has stirred for that long', async () => {
  calm.stir();
  const ended = reached(20, 1_000);
  await vi.advanceTimersByTimeAsync(15);
  calm.stir();
  await vi.advanceTimersByTimeAsync(19);
  expect(ended()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(ended()).toBe(true);
});

it('is no longer waited for where it never comes', async () => {
  calm.stir();
  const busy = setInterval(() => calm.stir(), 5);
  const ended = reached(20, 100);
  await vi.advanceTimersByTimeAsync(99);
  expect(ended()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(ended()).toBe(true);
  clearInterval(busy);
});

it('is not waited for once everything stops', async () => {
  calm.stir();
  const stopping = new AbortController();
  const ended = reached(20, 1_000, stopping.signal);
  await vi.advanceTimersByTimeAsync(1);
  stopping.abort();
  await vi.advanceTimersByTimeAsync(0);
  expect(ended()).toBe(true);
});
