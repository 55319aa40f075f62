import { setTimeout as delay } from 'node:timers/promises';

/** Knows when nothing is being written: what can wait a moment lets what people write and read go first. */
export class Calm {
  #stirredAt = Number.NEGATIVE_INFINITY;

  /** Something is written, or was just committed and goes out now. */
  stir(): void {
    this.#stirredAt = performance.now();
  }

  /**
   * Resolves when nothing has stirred for `quietMs`, or after `atMostMs`: it may never be calm. Ends at once when
   * `signal` is aborted.
   */
  async reached(quietMs: number, atMostMs: number, signal?: AbortSignal): Promise<void> {
    const until = performance.now() + atMostMs;
    for (;;) {
      const left = Math.min(this.#stirredAt + quietMs, until) - performance.now();
      if (left <= 0 || signal?.aborted) return;
      await delay(left, undefined, signal && { signal }).catch(() => undefined);
    }
  }
}
