// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { deviceNow as now, onOtherClock, tellServerTime as tell } from '../../../testing/other-clock.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

const hour = 3_600_000;
onOtherClock();

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
