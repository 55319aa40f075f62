import { act } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { learnServerTime } from '../lib/server-clock.ts';

/** Instant at which the device of each test believes to be; milliseconds. */
export const deviceNow = Date.parse('2027-03-01T10:00:00Z');

/** Has an answer of the server say that it is this instant there; milliseconds. */
export function tellServerTime(at: number): void {
  act(() => learnServerTime(new Date(at).toUTCString(), 0));
}

/** Stops the device's clock for each test of this file; afterwards the server's is the device's again. */
export function onOtherClock(): void {
  beforeEach(() => void vi.useFakeTimers({ now: deviceNow }));
  afterEach(() => {
    tellServerTime(Date.now());
    vi.useRealTimers();
  });
}
