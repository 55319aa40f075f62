/** Those of the last batch are expected back when it ended less than this ago. */
const RECENTLY_MS = 50;

/**
 * Who is about to write again: those who were acknowledged together, or got the same frame, come back together, and a
 * transaction for all of them costs little more than one for the first. Two batches that took turns, the second waiting
 * while the first was committed, count as one: their writers could all go together.
 */
export class Expected {
  #who: ReadonlySet<string> = new Set();
  /** Those of the last batch, where another one took turns with it. */
  #tookTurns: readonly string[] = [];
  #endedAt = Number.NEGATIVE_INFINITY;

  /** A batch of these people has ended; `othersWait`: more came meanwhile. */
  ended(who: readonly string[], othersWait: boolean): void {
    this.#who = new Set([...this.#tookTurns, ...who]);
    this.#tookTurns = othersWait ? who : [];
    this.#endedAt = performance.now();
  }

  /** How many are expected now. */
  get count(): number {
    return performance.now() - this.#endedAt < RECENTLY_MS ? this.#who.size : 0;
  }
}
