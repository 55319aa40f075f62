// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { afterEach, expect, it } from 'vitest';
import { deviceNow as now, onOtherClock, tellServerTime as tell } from '../testing/other-clock.ts';
import { useNow } from './use-now.ts';

const hour = 3_600_000;
onOtherClock();
afterEach(cleanup);

it.each([5 * hour, -5 * hour])(
  'follows the server’s clock as soon as it is known to be %d ms ahead',
  (late) => {
    const { result } = renderHook(() => useNow());
    expect(result.current).toBe(now);
    tell(now + late);
    expect(Math.abs(result.current - (now + late))).toBeLessThanOrEqual(30_000);
  },
);

it('follows it too where it is known between the first drawing and the first look at the clock', () => {
  const { result } = renderHook(() => {
    useLayoutEffect(() => tell(now + 5 * hour), []);
    return useNow();
  });
  expect(Math.abs(result.current - (now + 5 * hour))).toBeLessThanOrEqual(30_000);
});
