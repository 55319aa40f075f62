import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Expected } from './expected.ts';

let expected: Expected;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.advanceTimersByTime(1_000);
  expected = new Expected();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('who is expected back', () => {
  it('is nobody before the first batch, then each of the last one, once', () => {
    expect(expected.count).toBe(0);
    expected.ended(['ana', 'bob', 'ana'], false);
    expect(expected.count).toBe(2);
    expected.ended(['ana'], false);
    expect(expected.count).toBe(1);
  });

  it('is all of two batches that took turns', () => {
    expected.ended(['ana', 'bob'], true);
    expect(expected.count).toBe(2);
    expected.ended(['chloé'], false);
    expect(expected.count).toBe(3);
    expected.ended(['ana'], false);
    expect(expected.count).toBe(1);
  });

  it('is nobody any more after fifty milliseconds', () => {
    expected.ended(['ana'], false);
    vi.advanceTimersByTime(49);
    expect(expected.count).toBe(1);
    vi.advanceTimersByTime(1);
    expect(expected.count).toBe(0);
  });
});
