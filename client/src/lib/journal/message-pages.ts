import type { Message, MessagePage } from '@sentiers/shared/messages/schema.ts';
import { MessageRanges } from './message-ranges.ts';
import { boundsOf, type PageWanted } from './page-bounds.ts';

/** The newest messages, as they are kept on the device. */
export interface KeptMessages {
  /** First rank of `messages`, which follow what is new. */
  from: number;
  messages: Message[];
}

/**
 * The messages that were read, and the pages under way: every change received since a page was asked for is kept and
 * laid over it, of messages not loaded too, for a page read before a message was hidden must not bring it back.
 */
export class MessagePages {
  readonly ranges = new MessageRanges();
  /** By rank: what was moved away is replaced by another entry. */
  readonly #meanwhile = new Map<number, Message>();
  #underWay = 0;
  #lastSeq = 0;

  /** Highest rank known, loaded or not. */
  get lastSeq(): number {
    return Math.max(this.#lastSeq, this.ranges.newestSeq);
  }

  /** A page is asked for; the answer ends that. */
  begin(): () => void {
    this.#underWay += 1;
    return () => {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#meanwhile.clear();
    };
  }

  apply(message: Message): void {
    this.#note(message);
    this.ranges.apply(message);
    this.#lastSeq = Math.max(this.#lastSeq, message.seq);
  }

  /**
   * Lays the answer to a write over what is loaded, unless it would leave a hole before it (what others wrote just
   * before is still on its way). True if it is now to be seen.
   */
  acknowledge(message: Message): boolean {
    this.#note(message);
    if (!this.ranges.isLive || message.seq <= this.ranges.newestSeq + 1) this.ranges.apply(message);
    return this.ranges.get(message.id) !== undefined;
  }

  /** A page that follows what is new, read at a later version than ours, may begin after messages we don't know. */
  leavesHole(wanted: PageWanted, page: MessagePage): boolean {
    const { from, to } = boundsOf(wanted, page);
    return to === Number.POSITIVE_INFINITY && this.ranges.isLive && from > this.ranges.newestSeq + 1;
  }

  insert(wanted: PageWanted, page: MessagePage): void {
    const bounds = boundsOf(wanted, page);
    const items = bounds.items.map((message) => this.#latest(message));
    if (bounds.to === Number.POSITIVE_INFINITY) {
      // Ranks begin at 1; what reaches the beginning says 0.
      items.push(...this.#following(items.at(-1)?.seq ?? Math.max(0, bounds.from - 1)));
    }
    this.ranges.insert({ ...bounds, items });
    this.#lastSeq = Math.max(this.#lastSeq, page.lastSeq);
  }

  restore(kept: KeptMessages): void {
    this.ranges.insert({ from: kept.from, to: Number.POSITIVE_INFINITY, items: kept.messages });
  }

  /** The last `most` messages, to be kept; null where what is new was not read. */
  kept(most: number): KeptMessages | null {
    const live = this.ranges.isLive ? this.ranges.rangeAt(Number.POSITIVE_INFINITY) : undefined;
    if (!live) return null;
    const messages = live.items.slice(-most);
    return {
      // Stryker disable next-line OptionalChaining: where some are left out, others are kept.
      from: messages.length < live.items.length ? (messages[0]?.seq ?? live.from) : live.from,
      messages,
    };
  }

  clear(): void {
    this.ranges.clear();
    this.#meanwhile.clear();
    this.#lastSeq = 0;
  }

  #note(message: Message): void {
    if (this.#underWay === 0) return;
    const known = this.#meanwhile.get(message.seq);
    if (!known || known.version < message.version) this.#meanwhile.set(message.seq, message);
  }

  /** What was published since, right after this rank: an answer to a write may have overtaken what stands before it. */
  #following(seq: number): Message[] {
    const following: Message[] = [];
    for (let next = this.#meanwhile.get(seq + 1); next; next = this.#meanwhile.get(next.seq + 1)) {
      following.push(next);
    }
    return following;
  }

  #latest(message: Message): Message {
    const since = this.#meanwhile.get(message.seq);
    return since && since.version > message.version ? since : message;
  }
}
