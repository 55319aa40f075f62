/** A set of small numbers, as bits: what is asked of fifty thousand experiences at once is asked word by word. */
export class Bits {
  words: Uint32Array;

  constructor(size = 0) {
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  /** Room for numbers up to, but without, `size`; what it holds stays. */
  grow(size: number): this {
    const length = (size + 31) >>> 5;
    if (length > this.words.length) {
      const words = new Uint32Array(Math.max(length, Math.ceil(this.words.length * 1.5)));
      words.set(this.words);
      this.words = words;
    }
    return this;
  }

  add(number: number): void {
    this.grow(number + 1);
    const at = number >>> 5;
    this.words[at] = (this.words[at] as number) | (1 << (number & 31));
  }

  delete(number: number): void {
    const at = number >>> 5;
    if (at < this.words.length) this.words[at] = (this.words[at] as number) & ~(1 << (number & 31));
  }

  has(number: number): boolean {
    return (((this.words[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }

  copy(): Bits {
    const copied = new Bits();
    copied.words = this.words.slice();
    return copied;
  }

  /** Adds what is in `other` and in `mask`. */
  orAnd(other: Bits, mask: Bits): void {
    const length = Math.min(other.words.length, mask.words.length);
    this.grow(length * 32);
    const { words } = this;
    for (let at = 0; at < length; at += 1) {
      words[at] = (words[at] as number) | ((other.words[at] as number) & (mask.words[at] as number));
    }
  }

  /** Adds what is in `other`. */
  or(other: Bits): void {
    this.orAnd(other, other);
  }

  /** Leaves only what is in `other` too. */
  and(other: Bits): this {
    const { words } = this;
    for (let at = 0; at < words.length; at += 1) words[at] = (words[at] as number) & (other.words[at] ?? 0);
    return this;
  }

  count(): number {
    let total = 0;
    for (const word of this.words) total += countOnes(word);
    return total;
  }

  /** How many are in both. */
  countAnd(other: Bits): number {
    const length = Math.min(this.words.length, other.words.length);
    let total = 0;
    for (let at = 0; at < length; at += 1) {
      total += countOnes((this.words[at] as number) & (other.words[at] as number));
    }
    return total;
  }

  /** Those that are in it, from the smallest. */
  *[Symbol.iterator](): Generator<number> {
    for (let at = 0; at < this.words.length; at += 1) {
      for (let word = this.words[at] as number; word !== 0; word &= word - 1) {
        yield at * 32 + (31 - Math.clz32(word & -word));
      }
    }
  }
}

function countOnes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** From so many on, bits take less than a list. */
const FEW = 64;

/** The experiences that tell one thing: few of most communes, many of a theme. */
export class Posting {
  #few: Set<number> | null = new Set();
  #many: Bits | null = null;

  add(number: number): void {
    if (this.#many) this.#many.add(number);
    this.#few?.add(number);
    if (!this.#few || this.#few.size <= FEW) return;
    this.#many = new Bits();
    for (const each of this.#few) this.#many.add(each);
    this.#few = null;
  }

  delete(number: number): void {
    this.#few?.delete(number);
    this.#many?.delete(number);
  }

  has(number: number): boolean {
    return (this.#many ?? this.#few)?.has(number) ?? false;
  }

  /** Adds to `target` those that are in `mask`. */
  addTo(target: Bits, mask: Bits): void {
    if (this.#many) target.orAnd(this.#many, mask);
    for (const each of this.#few ?? []) if (mask.has(each)) target.add(each);
  }

  /** How many of them are in `mask`. */
  countIn(mask: Bits): number {
    if (this.#many) return this.#many.countAnd(mask);
    let total = 0;
    for (const each of this.#few ?? []) if (mask.has(each)) total += 1;
    return total;
  }
}
