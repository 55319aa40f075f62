import type { JournalStamp } from '@sentiers/shared/journal/schema.ts';
import { isRefusal } from './conversation-transport.ts';
import type { Clock, Random } from './environment.ts';
import { type ChangesAnswer, type ChangesQuery, JournalStream } from './journal-stream.ts';
import { Emitter, Listeners, type Store } from './observable.ts';
import type { Frame } from './waiting-frames.ts';

/** What was changed since the feed was opened, over lists that were read apart. */
export interface FeedSnapshot<Change> {
  /** The latest state of each entity that changed. */
  latest: ReadonlyMap<string, Change>;
  version: number | null;
  fresh: boolean;
}

export type FeedEvent<Change> =
  | { kind: 'changes'; changes: readonly Change[] }
  /** Whatever was read before doesn't hold any more: read the lists anew. */
  | { kind: 'reset' }
  /** It can't be read any more. */
  | { kind: 'gone' };

interface FeedOptions<Change> {
  clock: Clock;
  random: Random;
  fetchChanges: (query: ChangesQuery) => Promise<ChangesAnswer<Change>>;
  /** Asks to receive frames, where that must be asked. */
  join?: (open: boolean) => Promise<unknown>;
  canAsk: () => boolean;
}

const START_AGAIN_MS = 3_000;

/**
 * Follows the journal of a list (a channel's threads, a person's notices and marks) from the moment it is opened: what
 * changes arrives once and in order, whatever the network does.
 */
export class Feed<Change extends { id: string; version: number }> implements Store<FeedSnapshot<Change>> {
  readonly #options: FeedOptions<Change>;
  readonly #stream: JournalStream<Change>;
  readonly #listeners = new Listeners();
  readonly #events = new Emitter<FeedEvent<Change>>();
  #latest = new Map<string, Change>();
  #snapshot: FeedSnapshot<Change> | null = null;
  #opened = 0;
  #starting: Promise<void> | null = null;

  constructor(options: FeedOptions<Change>) {
    this.#options = options;
    this.#stream = new JournalStream<Change>({
      ...options,
      target: {
        apply: (changes) => this.#apply(changes),
        reset: () => this.#reset(),
        gone: () => this.#events.emit({ kind: 'gone' }),
        moved: () => this.#changed(),
      },
    });
  }

  readonly subscribe = this.#listeners.subscribe;
  readonly onEvent = this.#events.listen;

  readonly getSnapshot = (): FeedSnapshot<Change> => {
    this.#snapshot ??= {
      latest: new Map(this.#latest),
      version: this.#stream.version,
      fresh: this.#stream.isFresh,
    };
    return this.#snapshot;
  };

  get version(): number | null {
    return this.#stream.version;
  }

  get isOpen(): boolean {
    return this.#opened > 0;
  }

  /** Follows as long as someone looks; the answer ends that. */
  open(): () => void {
    this.#opened += 1;
    if (this.#opened === 1) this.connected();
    let closed = false;
    return () => {
      if (closed) return;
      closed = true;
      this.#opened -= 1;
      if (this.#opened === 0) void this.#options.join?.(false).catch(() => null);
    };
  }

  /** The connection is there (again). */
  connected(): void {
    if (this.#opened > 0) this.#starting ??= this.#start().finally(() => (this.#starting = null));
  }

  receive(frame: Frame<Change>): void {
    this.#stream.receive(frame);
  }

  compare(head: number | null, asked: number): void {
    if (head === null) this.#stop();
    else this.#stream.compare(head, asked);
  }

  stop(): void {
    this.#stream.stop();
  }

  async #start(): Promise<void> {
    try {
      await this.#options.join?.(true);
      const after = this.#stream.version;
      if (after !== null) return await this.#stream.catchUp();
      // The head is all that is wanted: the lists themselves are read apart.
      const { version, audience, incarnation }: JournalStamp = await this.#options.fetchChanges({
        after: 0,
        limit: 1,
      });
      this.#stream.start({ version, audience, incarnation }, { fresh: true });
    } catch (error) {
      if (isRefusal(error)) this.#stop();
      else this.#startLater();
    }
  }

  #startLater(): void {
    const { clock, canAsk } = this.#options;
    if (canAsk()) clock.after(START_AGAIN_MS, () => canAsk() && this.connected());
  }

  #stop(): void {
    this.#stream.stop();
    this.#events.emit({ kind: 'gone' });
  }

  #apply(changes: readonly Change[]): void {
    const news = changes.filter(({ id, version }) => (this.#latest.get(id)?.version ?? -1) < version);
    for (const change of news) this.#latest.set(change.id, change);
    if (news.length > 0) this.#events.emit({ kind: 'changes', changes: news });
  }

  #reset(): void {
    this.#latest = new Map();
    this.#events.emit({ kind: 'reset' });
    this.connected();
  }

  #changed(): void {
    this.#snapshot = null;
    this.#listeners.notify();
  }
}
