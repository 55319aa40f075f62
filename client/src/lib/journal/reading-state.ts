import type { ConversationSnapshot } from './conversation-snapshot.ts';
import { backOff, type Clock, type Random } from './environment.ts';

const MOST_BETWEEN_MS = 30_000;

/** How far the reading of a conversation has come: loading, ready, gone, and why it failed the last time. */
export class ReadingState {
  readonly #clock: Clock;
  readonly #random: Random;
  status: ConversationSnapshot['status'] = 'loading';
  #error: Error | null = null;
  #failures = 0;

  constructor({ clock, random }: { clock: Clock; random: Random }) {
    this.#clock = clock;
    this.#random = random;
  }

  get isGone(): boolean {
    return this.status === 'gone';
  }

  get error(): Error | null {
    return this.#error;
  }

  /** A page came. */
  taken(): void {
    this.#failures = 0;
    this.#error = null;
    if (!this.isGone) this.status = 'ready';
  }

  /** @param again tried after a while, longer each time; null: nobody waits for it */
  failed(error: unknown, again: (() => void) | null): void {
    this.#error = error instanceof Error ? error : new Error(String(error));
    if (!again) return;
    this.#clock.after(backOff(this.#failures, this.#random, { most: MOST_BETWEEN_MS }), again);
    this.#failures += 1;
  }
}
