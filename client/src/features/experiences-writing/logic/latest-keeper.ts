/** Keeps something that changes often: one writing at a time, each of what stands by then. */
export class LatestKeeper<Kept> {
  readonly #read: () => Kept;
  readonly #keep: (kept: Kept) => Promise<void>;
  readonly #told: (isLoose: boolean) => void;
  #asked = 0;
  #done: Promise<void> = Promise.resolve();

  /**
   * @param told whether what stands now is nowhere but on the page: after each writing that was the last one asked for,
   *   and after each that failed
   */
  constructor(read: () => Kept, keep: (kept: Kept) => Promise<void>, told: (isLoose: boolean) => void) {
    this.#read = read;
    this.#keep = keep;
    this.#told = told;
  }

  /** Resolves once all that was asked for is kept, or could not be. */
  get done(): Promise<void> {
    return this.#done;
  }

  keep(): void {
    this.#asked += 1;
    const asked = this.#asked;
    const isLast = () => asked === this.#asked;
    this.#done = this.#done
      .then(() => (isLast() ? this.#keep(this.#read()) : undefined))
      .then(
        () => {
          if (isLast()) this.#told(false);
        },
        () => this.#told(true),
      );
  }
}
