/**
 * Numbers in an order that is kept as they come and go: sorted whole by the first question alone, for sorting fifty
 * thousand at each would be most of what an answer costs.
 */
export class KeptOrder {
  readonly #compare: (a: number, b: number) => number;
  #sorted: Uint32Array | null = null;

  /** @param compare of two numbers that are in it, never 0 of two different ones */
  constructor(compare: (a: number, b: number) => number) {
    this.#compare = compare;
  }

  /** All of them in order; `all` is asked the first time only. */
  list(all: () => Iterable<number>): Uint32Array {
    this.#sorted ??= Uint32Array.from([...all()].sort(this.#compare));
    return this.#sorted;
  }

  add(number: number): void {
    const sorted = this.#sorted;
    if (!sorted) return;
    const at = this.#placeOf(number, sorted);
    const longer = new Uint32Array(sorted.length + 1);
    longer.set(sorted.subarray(0, at));
    longer[at] = number;
    longer.set(sorted.subarray(at), at + 1);
    this.#sorted = longer;
  }

  delete(number: number): void {
    const at = this.#sorted?.indexOf(number) ?? -1;
    if (at >= 0) this.#sorted = (this.#sorted as Uint32Array).filter((each) => each !== number);
  }

  #placeOf(number: number, sorted: Uint32Array): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(sorted[middle] as number, number) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
