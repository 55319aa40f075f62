import { v7 } from 'uuid';
import { aheadOfDevice } from '../server-clock.ts';

/** Time as the journal's client knows it; tests give their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once after some milliseconds; the answer cancels it. */
  after(milliseconds: number, run: () => void): () => void;
  /** How far the server's clock is ahead of it, as far as other answers told; milliseconds. */
  ahead?(): number;
}

export interface Random {
  /** At least 0, less than 1. */
  fraction(): number;
  uuid(): string;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  ahead: aheadOfDevice,
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export const systemRandom: Random = { fraction: () => Math.random(), uuid: () => v7() };

/**
 * Milliseconds to wait before try number `failures + 1`: doubles from `base` to `most`, half of it by chance, so
 * that a thousand clients cut at the same moment don't come back at the same moment.
 */
export function backOff(failures: number, random: Random, { base = 1_000, most = 60_000 } = {}): number {
  const wait = Math.min(most, base * 2 ** Math.min(failures, 16));
  return wait / 2 + (random.fraction() * wait) / 2;
}
