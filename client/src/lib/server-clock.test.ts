import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  aheadOfDevice,
  learnServerMoment,
  learnServerTime,
  onServerTime,
  serverNow,
} from './server-clock.ts';

const hour = 3_600_000;
const now = Date.parse('2027-03-01T10:00:00Z');
const httpDate = (at: number) => new Date(Math.floor(at / 1_000) * 1_000).toUTCString();

beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => {
  learnServerTime(httpDate(Date.now()), 0);
  vi.useRealTimers();
});

describe('the server’s clock', () => {
  it.each([
    ['five hours late', 5 * hour],
    ['five hours early', -5 * hour],
    ['a minute late', 60_000],
  ])('is known on a device that is %s', (_, late) => {
    learnServerTime(httpDate(now + late), 80);
    expect(Math.abs(serverNow() - (now + late))).toBeLessThan(1_000);
    expect(Math.abs(aheadOfDevice() - late)).toBeLessThan(1_000);
  });

  it('is the device’s where the difference is a network’s', () => {
    learnServerTime(httpDate(now + 1_400), 0);
    expect(serverNow()).toBe(now);
    learnServerTime(httpDate(now + 2_000), 3_000);
    expect(serverNow()).toBe(now);
  });

  it('is learnt anew where the device’s is put right, and told once', () => {
    const told = vi.fn();
    const stop = onServerTime(told);
    learnServerTime(httpDate(now + 5 * hour), 50);
    learnServerTime(httpDate(now + 5 * hour), 50);
    expect(told).toHaveBeenCalledTimes(1);
    vi.setSystemTime(now + 5 * hour);
    learnServerTime(httpDate(now + 5 * hour), 50);
    expect(told).toHaveBeenCalledTimes(2);
    expect(serverNow()).toBe(now + 5 * hour);
    stop();
  });

  it('is known from the socket alone, where it is wrong by more than a word’s way', () => {
    learnServerMoment(new Date(now - 15_000).toISOString());
    expect(aheadOfDevice()).toBe(0);
    learnServerMoment(new Date(now - 5 * hour).toISOString());
    expect(aheadOfDevice()).toBe(-5 * hour);
    // What was timed is better known: a word that is late changes nothing of it.
    learnServerMoment(new Date(now - 5 * hour - 15_000).toISOString());
    expect(aheadOfDevice()).toBe(-5 * hour);
    learnServerMoment('hier');
    expect(aheadOfDevice()).toBe(-5 * hour);
  });

  it.each([null, '', 'hier'])('is not guessed where an answer tells none: %s', (date) => {
    learnServerTime(date, 10);
    expect(serverNow()).toBe(now);
  });
});
