// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { learnServerTime } from '../../../lib/server-clock.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

const hour = 3_600_000;
const now = Date.parse('2027-03-01T10:00:00Z');
const tell = (at: number) => act(() => learnServerTime(new Date(at).toUTCString(), 0));

beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => {
  tell(Date.now());
  vi.useRealTimers();
});

it.each([5 * hour, -5 * hour])(
  'counts by the server’s clock, which is %d ms ahead of the device’s',
  (ahead) => {
    const endsAt = new Date(now + ahead + 90_000).toISOString();
    const { result } = renderHook(() => useSecondsLeft({ endsAt, secondsLeft: null }));
    tell(now + ahead);
    expect(result.current).toBeGreaterThanOrEqual(88);
    expect(result.current).toBeLessThanOrEqual(90);
    act(() => void vi.advanceTimersByTime(30_000));
    expect(result.current).toBeGreaterThanOrEqual(58);
    expect(result.current).toBeLessThanOrEqual(60);
  },
);
