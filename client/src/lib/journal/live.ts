import type { ConversationChange, LiveEntity } from '@sentiers/shared/conversations/schema.ts';
import { type ConversationTransport, isRefusal } from './conversation-transport.ts';
import { backOff, type Clock, type Random } from './environment.ts';
import type { JournalStream } from './journal-stream.ts';
import { LiveEntities, type LiveKind, type LiveOf } from './live-entities.ts';
import { Listeners, type Store } from './observable.ts';

/** What a conversation carries beside its messages, as it can be shown now. The same reference as long as nothing changed. */
export interface LiveSnapshot {
  /** `loading`: not all is known yet. `failed`: the server didn't answer (`error`); it is asked again by itself. */
  status: 'loading' | 'ready' | 'failed';
  error: Error | null;
  /** Those of one kind, the oldest first; the same array as long as none of that kind changed. */
  of: <Kind extends LiveKind>(kind: Kind) => readonly LiveOf<Kind>[];
}

interface LiveOptions {
  conversationId: string;
  clock: Clock;
  random: Random;
  load: ConversationTransport['live'];
  canAsk: ConversationTransport['canAsk'];
  stream: JournalStream<ConversationChange>;
  /** It can't be read any more. */
  gone: () => void;
}

const MOST_TRIES = 4;
const none: readonly LiveEntity[] = [];

/**
 * Polls, tallies and whatever else a conversation carries: read as a whole once someone looks at them, then kept equal to
 * the server's state by the journal that its messages follow, even while nobody looks.
 */
export class Live implements Store<LiveSnapshot> {
  readonly #options: LiveOptions;
  readonly #entities = new LiveEntities();
  readonly #listeners = new Listeners();
  #snapshot: LiveSnapshot | null = null;
  /** How many look at it. */
  #looking = 0;
  #loading: Promise<void> | null = null;
  #cancelRetry: (() => void) | null = null;
  #failures = 0;
  #error: Error | null = null;

  constructor(options: LiveOptions) {
    this.#options = options;
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly getSnapshot = (): LiveSnapshot => {
    this.#snapshot ??= this.#compose();
    return this.#snapshot;
  };

  /** Reads it as long as someone looks at it; the answer ends that. */
  look(): () => void {
    this.#looking += 1;
    this.ensure();
    let ended = false;
    return () => {
      if (!ended) this.#looking -= 1;
      ended = true;
    };
  }

  /**
   * Reads the whole, where someone looks at it, it is not known, and the journal is followed: what changes after its
   * version would be missed otherwise.
   */
  ensure(): void {
    const { stream, canAsk } = this.#options;
    if (this.#looking === 0 || this.#entities.isComplete || this.#loading || this.#cancelRetry) return;
    if (stream.version === null || !canAsk()) return;
    this.#loading = this.#load().finally(() => {
      this.#loading = null;
      // Thrown away while it was read: the journal may be followed anew by now.
      this.ensure();
    });
  }

  /** The connection is there (again): no need to wait any longer. */
  connected(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.ensure();
  }

  /** What one frame brings: told once. */
  apply(changes: readonly LiveEntity[]): void {
    const fresh = changes.filter((change) => this.#entities.apply(change));
    if (fresh.length > 0) this.#changed();
  }

  clear(): void {
    this.#entities.clear();
    this.#changed();
  }

  stop(): void {
    this.#cancelRetry?.();
    this.clear();
  }

  /** What to keep on the device; null as long as not all is known. */
  kept(): readonly LiveEntity[] | null {
    return this.#entities.isComplete ? this.#entities.all() : null;
  }

  /** @param version that of the journal as these were kept */
  restore(kept: readonly LiveEntity[], version: number): void {
    this.#entities.insert(kept, version);
    this.#changed();
  }

  async #load(): Promise<void> {
    try {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        if (await this.#loadOnce()) return;
      }
      this.#failed(new Error('a server that stays behind'));
    } catch (error) {
      if (isRefusal(error)) this.#options.gone();
      else this.#failed(error);
    }
  }

  /** False where it must be asked for again: what it says is older than what is known. */
  async #loadOnce(): Promise<boolean> {
    const { conversationId, load, stream } = this.#options;
    const { generation } = stream;
    const asked = stream.version ?? 0;
    const { entities, ...stamp } = await load({ conversationId });
    if (generation !== stream.generation) return true;
    if (!stream.accepts(stamp)) {
      stream.reset();
      return true;
    }
    if (stamp.version < asked) {
      await stream.catchUp();
      return generation !== stream.generation;
    }
    this.#entities.insert(entities, stamp.version);
    this.#failures = 0;
    this.#error = null;
    this.#changed();
    stream.compare(stamp.version, 0);
    return true;
  }

  #failed(error: unknown): void {
    const { clock, random } = this.#options;
    this.#error = error instanceof Error ? error : new Error(String(error));
    this.#cancelRetry ??= clock.after(backOff(this.#failures, random, { most: 30_000 }), () =>
      this.connected(),
    );
    this.#failures += 1;
    this.#changed();
  }

  #changed(): void {
    this.#snapshot = null;
    this.#listeners.notify();
  }

  #compose(): LiveSnapshot {
    const { isComplete } = this.#entities;
    const byKind = new Map([...this.#entities.kinds()].map((kind) => [kind, this.#entities.of(kind)]));
    const error = isComplete ? null : this.#error;
    return {
      status: isComplete ? 'ready' : error ? 'failed' : 'loading',
      error,
      of: <Kind extends LiveKind>(kind: Kind) => (byKind.get(kind) ?? none) as readonly LiveOf<Kind>[],
    };
  }
}
