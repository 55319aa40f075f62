import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMost } from './at-most.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('waits for what is awaited, and leaves no timer behind', async () => {
  const awaited = Promise.withResolvers<void>();
  const waiting = atMost(10, awaited.promise);
  awaited.resolve();
  await waiting;
  expect(vi.getTimerCount()).toBe(0);
});

it('waits no longer than it was told', async () => {
  let over = false;
  const waiting = atMost(10, new Promise(() => undefined)).then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(9);
  expect(over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
});
