// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { learnServerTime } from '../lib/server-clock.ts';
import { useNow } from './use-now.ts';

const hour = 3_600_000;
const now = Date.parse('2027-03-01T10:00:00Z');
const tell = (at: number) => act(() => learnServerTime(new Date(at).toUTCString(), 0));

beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => {
  tell(Date.now());
  vi.useRealTimers();
});

it.each([5 * hour, -5 * hour])(
  'follows the server’s clock as soon as it is known to be %d ms ahead',
  (late) => {
    const { result } = renderHook(() => useNow());
    expect(result.current).toBe(now);
    tell(now + late);
    expect(Math.abs(result.current - (now + late))).toBeLessThanOrEqual(30_000);
  },
);
