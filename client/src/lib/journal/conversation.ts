import type { ConversationChange, LiveEntity } from '@sentiers/shared/conversations/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { ThreadChange } from '@sentiers/shared/threads/schema.ts';
import type { ConversationOptions, KeptConversation } from './conversation-options.ts';
import { type ConversationSnapshot, composeSnapshot } from './conversation-snapshot.ts';
import { isRefusal } from './conversation-transport.ts';
import { backOff } from './environment.ts';
import { JournalStream } from './journal-stream.ts';
import { Live, type LiveSnapshot } from './live.ts';
import { MessagePages } from './message-pages.ts';
import { Listeners, type Store } from './observable.ts';
import { Pace } from './pace.ts';
import { PageLoader } from './page-loader.ts';
import type { Frame } from './waiting-frames.ts';

const PAGE_SIZE = 50;
const KEPT_MESSAGES = 150;
const JOIN_AGAIN_MS = 3_000;
const NEWEST = Number.POSITIVE_INFINITY;

/**
 * The replica of one conversation: what was read of it, kept equal to the server's state by its journal, whatever the
 * order in which pages, frames and catch-ups arrive. Observable, and cheap: the array of messages is made when
 * someone reads it.
 */
export class Conversation implements Store<ConversationSnapshot> {
  readonly id: string;
  /** What it carries beside its messages and its thread: read once someone looks at it (`openLive`). */
  readonly live: Live;
  /** The same, and what it carries, told at the pace of a page: for who draws it. */
  readonly shown: Store<ConversationSnapshot>;
  readonly liveShown: Store<LiveSnapshot>;
  readonly #options: ConversationOptions;
  readonly #stream: JournalStream<ConversationChange>;
  readonly #pages = new MessagePages();
  readonly #loader: PageLoader;
  readonly #listeners = new Listeners();
  readonly #pace: Pace;
  #thread: ThreadChange | null = null;
  /** Rank one looks at; infinite for the newest. */
  #anchor = NEWEST;
  #status: ConversationSnapshot['status'] = 'loading';
  #error: Error | null = null;
  #snapshot: ConversationSnapshot | null = null;
  #opened = 0;
  #failures = 0;
  #restored: Promise<void> | null = null;

  constructor(options: ConversationOptions) {
    this.id = options.id;
    this.#options = options;
    this.#stream = new JournalStream<ConversationChange>({
      clock: options.clock,
      random: options.random,
      fetchChanges: (query) => options.transport.changes({ conversationId: options.id, ...query }),
      canAsk: options.transport.canAsk,
      target: {
        apply: (changes) => this.#apply(changes),
        reset: () => this.#reset(),
        gone: () => this.#gone(),
        moved: () => this.#moved(),
      },
    });
    const { clock, random, transport } = options;
    this.live = new Live({
      ...{ conversationId: options.id, clock, random, stream: this.#stream },
      ...{ load: transport.live, canAsk: transport.canAsk, gone: () => this.#gone() },
    });
    this.#loader = new PageLoader({
      conversationId: options.id,
      pageSize: options.pageSize ?? PAGE_SIZE,
      list: options.transport.list,
      stream: this.#stream,
      pages: this.#pages,
      changed: () => this.#changed(),
      taken: () => this.#taken(),
      failed: (error) => this.#failed(error),
    });
    const pace = new Pace(clock);
    this.#pace = pace;
    this.shown = pace.follow(this, () => this.#pages.lastSeq);
    this.liveShown = pace.follow(this.live);
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly getSnapshot = (): ConversationSnapshot => {
    this.#snapshot ??= this.#compose();
    return this.#snapshot;
  };

  get version(): number | null {
    return this.#stream.version;
  }

  get isOpen(): boolean {
    return this.#opened > 0;
  }

  /** Follows the conversation as long as someone looks at it; the answer ends that. */
  open(): () => void {
    this.#opened += 1;
    if (this.#opened === 1) void this.#begin();
    let closed = false;
    return () => {
      if (closed) return;
      closed = true;
      this.#opened -= 1;
      if (this.#opened === 0) void this.#options.transport.setOpen(this.id, false).catch(() => null);
    };
  }

  /** The same, for who looks at what it carries beside its messages too. */
  openLive(): () => void {
    const close = this.open();
    const lookAway = this.live.look();
    return () => {
      lookAway();
      close();
    };
  }

  async #begin(): Promise<void> {
    this.#restored ??= this.#readKept();
    await this.#restored;
    this.connected();
  }

  async #readKept(): Promise<void> {
    const kept = await this.#options.readKept?.().catch(() => null);
    if (kept) this.restore(kept);
  }

  /** The connection is there (again): asks for the frames first, then reads or repairs. */
  connected(): void {
    if (this.#opened === 0 || this.#status === 'gone') return;
    const asked = this.#stream.version ?? 0;
    this.#options.transport.setOpen(this.id, true).then(
      (head) => this.#stream.compare(head, asked),
      (error: unknown) => {
        if (isRefusal(error)) this.#gone();
        else this.#joinLater();
      },
    );
    if (!this.#window()) void this.#loader.load('newest', { newest: true });
    this.live.connected();
  }

  /** The connection stands, yet the room wasn't opened in time: frames would be missed until the next look. */
  #joinLater(): void {
    const { clock, transport } = this.#options;
    if (transport.canAsk()) clock.after(JOIN_AGAIN_MS, () => transport.canAsk() && this.connected());
  }

  receive(frame: Frame<ConversationChange>): void {
    this.#stream.receive(frame);
  }

  /** Compares with the server's head as read when our version was `asked`; null means that it can't be read. */
  compare(head: number | null, asked: number): void {
    if (head === null) this.#gone();
    else this.#stream.compare(head, asked);
  }

  /** Shows what was kept on the device, unless something was read meanwhile. */
  restore(kept: KeptConversation): void {
    if (this.#stream.version !== null || this.#status === 'gone') return;
    this.#pages.restore(kept);
    this.#thread = kept.thread;
    if (kept.live) this.live.restore(kept.live, kept.stamp.version);
    this.#status = 'ready';
    this.#stream.start(kept.stamp, { fresh: false });
  }

  /** What to keep on the device: the newest messages; null as long as they were not read. */
  kept(): KeptConversation | null {
    const { stamp } = this.#stream;
    const messages = this.#pages.kept(KEPT_MESSAGES);
    const live = this.live.kept();
    return stamp && messages && { stamp, thread: this.#thread, ...(live && { live }), ...messages };
  }

  /** Whether what was sent under this id is loaded, as the server has it. */
  hasClientId(clientId: string): boolean {
    return this.#pages.ranges.hasClientId(clientId);
  }

  getMessage(id: string): Message | undefined {
    return this.#pages.ranges.get(id);
  }

  /** Lays the server's answer to a write over what is loaded; true if it is now to be seen there. */
  acknowledge(message: Message): boolean {
    if (this.#status === 'gone') return true;
    const seen = this.#pages.acknowledge(message);
    this.#changed();
    this.#pace.hurry();
    return seen;
  }

  loadOlder(): Promise<void> {
    const window = this.#window();
    if (!window || window.from <= 1) return Promise.resolve();
    return this.#loader.load('older', { before: window.from });
  }

  loadNewer(): Promise<void> {
    const window = this.#window();
    if (!window || window.to === NEWEST) return Promise.resolve();
    return this.#loader.load('newer', { after: window.to });
  }

  /** Looks at the messages around a rank. */
  async loadAround(seq: number): Promise<void> {
    const { ranges } = this.#pages;
    if (!ranges.rangeAt(seq) || seq > ranges.newestSeq)
      await this.#loader.load(`around ${seq}`, { around: seq });
    if (!ranges.rangeAt(seq)) return;
    this.#anchor = seq;
    this.#changed();
  }

  /** Looks at what is new again. */
  async loadNewest(): Promise<void> {
    if (!this.#pages.ranges.isLive) await this.#loader.load('newest', { newest: true });
    this.#anchor = NEWEST;
    this.#changed();
  }

  /** After `failed`. */
  retry(): Promise<void> {
    return this.#loader.load('newest', { newest: true });
  }

  /** Asks for what is missing now, without waiting; resolves when that is done or has failed. */
  repair(): Promise<void> {
    return this.#stream.catchUp();
  }

  stop(): void {
    this.#stream.stop();
    this.live.stop();
  }

  #taken(): void {
    this.#failures = 0;
    this.#error = null;
    if (this.#status !== 'gone') this.#status = 'ready';
  }

  #apply(changes: readonly ConversationChange[]): void {
    const carried: LiveEntity[] = [];
    for (const change of changes) {
      if (change.kind === 'message') this.#pages.apply(change);
      else if (change.kind !== 'thread') carried.push(change);
      else if (!this.#thread || this.#thread.version < change.version) this.#thread = change;
    }
    this.live.apply(carried);
  }

  #moved(): void {
    this.live.ensure();
    this.#changed();
  }

  #reset(): void {
    this.#pages.clear();
    this.live.clear();
    this.#thread = null;
    this.#anchor = NEWEST;
    this.#status = 'loading';
    if (this.#opened > 0) void this.#loader.load('newest', { newest: true });
  }

  #gone(): void {
    if (this.#status === 'gone') return;
    this.#stream.stop();
    this.#pages.clear();
    this.live.stop();
    this.#thread = null;
    this.#status = 'gone';
    this.#changed();
    this.#options.onGone?.();
  }

  #failed(error: unknown): void {
    if (isRefusal(error)) return void this.#gone();
    this.#error = error instanceof Error ? error : new Error(String(error));
    if (this.#window() || this.#opened === 0) return;
    const { clock, random, transport } = this.#options;
    clock.after(backOff(this.#failures, random, { most: 30_000 }), () => {
      if (!this.#window() && this.#opened > 0 && transport.canAsk()) void this.retry();
    });
    this.#failures += 1;
  }

  #window() {
    return this.#pages.ranges.rangeAt(this.#anchor);
  }

  #changed(): void {
    this.#snapshot = null;
    this.#listeners.notify();
  }

  #compose(): ConversationSnapshot {
    return composeSnapshot({
      status: this.#status,
      window: this.#window(),
      loads: this.#loader.underWay,
      thread: this.#thread,
      stamp: this.#stream.stamp,
      lastSeq: this.#pages.lastSeq,
      fresh: this.#stream.isFresh,
      error: this.#error,
    });
  }
}
