// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { deviceNow as now, onOtherClock, tellServerTime as tell } from '../testing/other-clock.ts';
import { useNow } from './use-now.ts';

const hour = 3_600_000;
onOtherClock();

it.each([5 * hour, -5 * hour])(
  'follows the server’s clock as soon as it is known to be %d ms ahead',
  (late) => {
    const { result } = renderHook(() => useNow());
    expect(result.current).toBe(now);
    tell(now + late);
    expect(Math.abs(result.current - (now + late))).toBeLessThanOrEqual(30_000);
  },
);
