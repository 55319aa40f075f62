/** A commit as it was broadcast: applies to a cache whose version lies in `[from, to)`. */
export interface Frame<Change> {
  from: number;
  to: number;
  changes: readonly Change[];
}

/** Beyond, frames that wait are forgotten: the catch-up will bring what they held. */
const MOST = 1_000;

/** Frames that can't be applied yet: something before them is missing, or being asked for. */
export class WaitingFrames<Change> {
  #frames: Frame<Change>[] = [];
  #overflowed = false;

  get isEmpty(): boolean {
    return this.#frames.length === 0;
  }

  keep(frame: Frame<Change>): void {
    if (this.#frames.length >= MOST) {
      this.#frames = [];
      this.#overflowed = true;
    }
    this.#frames.push(frame);
  }

  /** Takes those that follow `version`, in order: their changes, and the version they lead to. */
  takeFrom(version: number): { changes: Change[]; version: number } {
    this.#frames.sort((a, b) => a.from - b.from || a.to - b.to);
    const changes: Change[] = [];
    let reached = version;
    while (this.#frames[0] && this.#frames[0].from <= reached) {
      const frame = this.#frames.shift() as Frame<Change>;
      if (frame.to <= reached) continue;
      changes.push(...frame.changes);
      reached = frame.to;
    }
    return { changes, version: reached };
  }

  /** Whether frames were forgotten since this was asked last. */
  takeOverflow(): boolean {
    const was = this.#overflowed;
    this.#overflowed = false;
    return was;
  }

  clear(): void {
    this.#frames = [];
    this.#overflowed = false;
  }
}
