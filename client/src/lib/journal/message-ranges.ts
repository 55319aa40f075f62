import type { Message } from '@sentiers/shared/messages/schema.ts';

/** Messages known without a hole from rank `from` to rank `to`; `to` is infinite where it follows what is new. */
interface Range {
  from: number;
  to: number;
  items: Message[];
}

/** What a page holds: every message of these ranks, as they stood at some version. */
export interface LoadedPage {
  from: number;
  /** Infinite for the newest page. */
  to: number;
  items: readonly Message[];
}

/**
 * The messages of a conversation that were read, as ranges of ranks without holes. Of a rank only its latest
 * version is ever kept, whichever way and in whichever order its states arrive; and what lies outside of the ranges
 * is never inserted, for nobody would know what is missing around it.
 */
export class MessageRanges {
  // Stryker disable next-line ArrayDeclaration: what is no range holds no rank.
  #ranges: Range[] = [];
  readonly #byId = new Map<string, Message>();
  readonly #byClientId = new Map<string, string>();

  get(id: string): Message | undefined {
    return this.#byId.get(id);
  }

  hasClientId(clientId: string): boolean {
    return this.#byClientId.has(clientId);
  }

  get size(): number {
    return this.#byId.size;
  }

  /** Rank of the last message known, 0 for none: only what follows the newest counts. */
  get newestSeq(): number {
    const live = this.#ranges.at(-1);
    return live?.to === Number.POSITIVE_INFINITY ? (live.items.at(-1)?.seq ?? live.from - 1) : 0;
  }

  get isLive(): boolean {
    return this.#ranges.at(-1)?.to === Number.POSITIVE_INFINITY;
  }

  /** The range that holds this rank: its own array, not to be changed nor kept. */
  rangeAt(seq: number): Readonly<Range> | undefined {
    return this.#ranges.find((range) => range.from <= seq && seq <= range.to);
  }

  clear(): void {
    // Stryker disable next-line ArrayDeclaration: what is no range holds no rank.
    this.#ranges = [];
    this.#byId.clear();
    this.#byClientId.clear();
  }

  /** Applies a change: true if it changed what is loaded. */
  apply(message: Message): boolean {
    const range = this.rangeAt(message.seq);
    return range !== undefined && this.#place(range as Range, message);
  }

  /** Lays a page over what is loaded, and joins the ranges that it touches. */
  insert(page: LoadedPage): void {
    const touched = this.#ranges.filter((range) => range.from <= page.to + 1 && page.from <= range.to + 1);
    const joined: Range = {
      from: Math.min(page.from, ...touched.map(({ from }) => from)),
      to: Math.max(page.to, ...touched.map(({ to }) => to)),
      items: touched.flatMap(({ items }) => items),
    };
    this.#ranges = [...this.#ranges.filter((range) => !touched.includes(range)), joined].sort(
      (a, b) => a.from - b.from,
    );
    for (const message of page.items) this.#place(joined, message);
  }

  /** What stands at a rank is its latest version, be it of another entity: the tombstone of what was moved away. */
  #place(range: Range, message: Message): boolean {
    const at = firstAtOrAfter(range.items, message.seq);
    const next = range.items[at];
    const known = next?.seq === message.seq ? next : undefined;
    if (known && known.version >= message.version) return false;
    if (known && known.id !== message.id) this.#byId.delete(known.id);
    this.#byId.set(message.id, message);
    this.#byClientId.set(message.clientId, message.id);
    range.items.splice(at, known ? 1 : 0, message);
    return true;
  }
}

/** Index of the first message whose rank is at least `seq`. */
export function firstAtOrAfter(items: readonly Message[], seq: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle] as Message).seq < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
