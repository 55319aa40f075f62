/** The moment of a video that plays where we can't see it: set by hand, and going on by the clock while it is followed. */
export class HandClock {
  readonly #now: () => number;
  #second: number;
  #rate: number;
  /** When it was last counted from, in milliseconds; null while it stands still. */
  #since: number | null = null;

  /** @param now milliseconds of a clock that is never set back */
  constructor(second: number, rate: number, now: () => number = () => performance.now()) {
    this.#second = second;
    this.#rate = rate;
    this.#now = now;
  }

  /** Where the video is now, in seconds. */
  get second(): number {
    return this.#second + (this.#since === null ? 0 : ((this.#now() - this.#since) / 1000) * this.#rate);
  }

  /** The video is said to be here. */
  set(second: number): void {
    this.#second = second;
    if (this.#since !== null) this.#since = this.#now();
  }

  /** What was passed so far counts at the speed that it had. */
  setRate(rate: number): void {
    this.set(this.second);
    this.#rate = rate;
  }

  follow(): void {
    this.#since ??= this.#now();
  }

  stop(): void {
    this.#second = this.second;
    this.#since = null;
  }
}
