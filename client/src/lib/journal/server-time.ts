import type { Clock } from './environment.ts';

/** A difference below this is a network's delay, not a wrong clock. */
const TOLERATED_MS = 30_000;

/**
 * The server's clock, as far as its answers tell it: a device that is an hour late must not make every message look
 * written an hour before it was sent.
 */
export class ServerTime {
  readonly #clock: Clock;
  #ahead: number | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now() + (this.#ahead ?? this.#clock.ahead?.() ?? 0);
  }

  /** The server made something at `instant`, in an exchange that took so many milliseconds and ends now. */
  learn(instant: string, took: number): void {
    const ahead = Date.parse(instant) - (this.#clock.now() - took / 2);
    this.#ahead = Math.abs(ahead) < TOLERATED_MS + took ? 0 : ahead;
  }
}
