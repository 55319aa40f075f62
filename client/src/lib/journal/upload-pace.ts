import { MAX_CHUNK_BYTES, MIN_CHUNK_BYTES } from '@sentiers/shared/files/schema.ts';

/** Milliseconds that a piece should take: long enough to be worth its way, short enough to lose little by a cut. */
const QUICK_MS = 1_000;
const SLOW_MS = 4_000;
const FIRST_BYTES = 128 * 1024;

/** How much of a file leaves at once on this network: more while it goes well, less when it doesn't. */
export class UploadPace {
  #bytes = FIRST_BYTES;

  get bytes(): number {
    return this.#bytes;
  }

  /** A piece arrived after so many milliseconds. */
  arrived(took: number): void {
    if (took < QUICK_MS) this.#bytes = Math.min(MAX_CHUNK_BYTES, this.#bytes * 2);
    else if (took > SLOW_MS) this.#shrink();
  }

  failed(): void {
    this.#shrink();
  }

  #shrink(): void {
    this.#bytes = Math.max(MIN_CHUNK_BYTES, this.#bytes / 2);
  }
}
