import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFading } from './fading.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('fades fifteen seconds after it was last said, once', () => {
  const faded: string[] = [];
  const fading = createFading(15_000, (key) => faded.push(key));
  fading.keep('phone');
  vi.advanceTimersByTime(14_000);
  fading.keep('phone');
  vi.advanceTimersByTime(14_999);
  expect(faded).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(faded).toEqual(['phone']);
  vi.advanceTimersByTime(60_000);
  expect(faded).toEqual(['phone']);
});

it('does not fade once it was taken back, and may be said anew', () => {
  const faded: string[] = [];
  const fading = createFading(15_000, (key) => faded.push(key));
  fading.keep('phone');
  fading.keep('laptop');
  fading.drop('phone');
  vi.advanceTimersByTime(15_000);
  expect(faded).toEqual(['laptop']);
  fading.keep('phone');
  vi.advanceTimersByTime(15_000);
  expect(faded).toEqual(['laptop', 'phone']);
});
