import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inIdleMoments } from './idle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('does each task in an idle moment of its own, and leaves the rest undone when it is told to', () => {
  const idle: (() => void)[] = [];
  const cancelled: number[] = [];
  vi.stubGlobal('requestIdleCallback', (task: () => void) => idle.push(task));
  vi.stubGlobal('cancelIdleCallback', (asked: number) => cancelled.push(asked));
  const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
  const stop = inIdleMoments([first, second, third]);
  expect(first).not.toHaveBeenCalled();
  idle[0]?.();
  expect(first).toHaveBeenCalledOnce();
  expect(second).not.toHaveBeenCalled();
  idle[1]?.();
  expect(second).toHaveBeenCalledOnce();
  stop();
  expect(cancelled).toEqual([3]);
  idle[2]?.();
  expect(third).not.toHaveBeenCalled();
});

it('waits a little before each where a browser tells of no idle moments', () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  const [first, second] = [vi.fn(), vi.fn()];
  const stop = inIdleMoments([first, second]);
  expect(first).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(first).toHaveBeenCalledOnce();
  expect(second).not.toHaveBeenCalled();
  stop();
  vi.runAllTimers();
  expect(second).not.toHaveBeenCalled();
});
