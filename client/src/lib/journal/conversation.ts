import type { ConversationChange, LiveEntity } from '@sentiers/shared/conversations/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { ThreadChange } from '@sentiers/shared/threads/schema.ts';
import type { ConversationOptions, KeptConversation } from './conversation-options.ts';
import { type ConversationSnapshot, composeSnapshot } from './conversation-snapshot.ts';
import { isRefusal } from './conversation-transport.ts';
import { JournalStream } from './journal-stream.ts';
import { Live, type LiveSnapshot } from './live.ts';
import { MessagePages } from './message-pages.ts';
import { MessageWindow } from './message-window.ts';
import { Listeners, type Store } from './observable.ts';
import { Pace } from './pace.ts';
import { PageLoader } from './page-loader.ts';
import { ReadingState } from './reading-state.ts';
import type { Frame } from './waiting-frames.ts';

const PAGE_SIZE = 50;
const KEPT_MESSAGES = 150;
const JOIN_AGAIN_MS = 3_000;

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
  readonly #window: MessageWindow;
  readonly #reading: ReadingState;
  #snapshot: ConversationSnapshot | null = null;
  #opened = 0;
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
      taken: () => this.#reading.taken(),
      failed: (error) => this.#failed(error),
    });
    this.#window = new MessageWindow({
      ...{ pages: this.#pages, loader: this.#loader },
      changed: () => this.#changed(),
    });
    this.#reading = new ReadingState({ clock, random });
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
    if (this.#opened === 0 || this.#reading.isGone) return;
    const asked = this.#stream.version ?? 0;
    this.#options.transport.setOpen(this.id, true).then(
      (head) => this.#stream.compare(head, asked),
      (error: unknown) => {
        if (isRefusal(error)) this.#gone();
        else this.#joinLater();
      },
    );
    if (!this.#window.current) void this.#loader.load('newest', { newest: true });
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
    if (this.#stream.version !== null || this.#reading.isGone) return;
    this.#pages.restore(kept);
    this.#thread = kept.thread;
    if (kept.live) this.live.restore(kept.live, kept.stamp.version);
    this.#reading.status = 'ready';
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
    if (this.#reading.isGone) return true;
    const seen = this.#pages.acknowledge(message);
    this.#changed();
    this.#pace.hurry();
    return seen;
  }

  readonly loadOlder = (): Promise<void> => this.#window.older();
  readonly loadNewer = (): Promise<void> => this.#window.newer();
  /** Looks at the messages around a rank. */
  readonly loadAround = (seq: number): Promise<void> => this.#window.around(seq);
  /** Looks at what is new again. */
  readonly loadNewest = (): Promise<void> => this.#window.newest();

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
    this.#window.reset();
    this.#reading.status = 'loading';
    if (this.#opened > 0) void this.#loader.load('newest', { newest: true });
  }

  #gone(): void {
    if (this.#reading.isGone) return;
    this.#stream.stop();
    this.#pages.clear();
    this.live.stop();
    this.#thread = null;
    this.#reading.status = 'gone';
    this.#changed();
    this.#options.onGone?.();
  }

  #failed(error: unknown): void {
    if (isRefusal(error)) return void this.#gone();
    const isWanted = () => !this.#window.current && this.#opened > 0;
    const again = () => isWanted() && this.#options.transport.canAsk() && void this.retry();
    this.#reading.failed(error, isWanted() ? again : null);
  }

  #changed(): void {
    this.#snapshot = null;
    this.#listeners.notify();
  }

  #compose(): ConversationSnapshot {
    return composeSnapshot({
      status: this.#reading.status,
      window: this.#window.current,
      loads: this.#loader.underWay,
      thread: this.#thread,
      stamp: this.#stream.stamp,
      lastSeq: this.#pages.lastSeq,
      fresh: this.#stream.isFresh,
      error: this.#reading.error,
    });
  }
}
