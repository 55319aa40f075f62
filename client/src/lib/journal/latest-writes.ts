import { backOff, type Clock, type Random } from './environment.ts';
import { Emitter, Listeners, type Store } from './observable.ts';
import { outcomeOf } from './outbox-outcome.ts';
import type { PeerMessage, Peers } from './peers.ts';
import type { JournalStorage } from './storage.ts';

/** What is to be written under one key, and how often it was sent, or nearly. */
export interface LatestWrite {
  attempts: number;
}

/** What a page and its device give. */
export interface LatestWritesHost {
  storage: JournalStorage;
  peers: Peers;
  clock: Clock;
  random: Random;
  canAsk: () => boolean;
}

export interface LatestWritesOptions<Write extends LatestWrite, Answer> extends LatestWritesHost {
  /** Kept like what was written: signing out with « garder » keeps it too. */
  row: `outbox.${string}`;
  table: Extract<PeerMessage, { kind: 'changed' }>['table'];
  send: (key: string, write: Write) => Promise<Answer>;
  /** What is left to send of what stands now, once the server answered what was sent; null where nothing is. */
  afterAnswer: (now: Write, sent: Write, answer: Answer) => Write | null;
}

/** A write left: what the server answered; null where it would have none of it. */
export interface SettledWrite<Answer> {
  key: string;
  answer: Answer | null;
}

type Writes<Write> = Readonly<Record<string, Write>>;

/**
 * Writes of which only the latest under each key counts, kept on this device until the server has them: through reloads
 * and dead networks. Sending one twice must do no harm, so that tabs may both do it.
 */
export abstract class LatestWrites<Write extends LatestWrite, Answer> implements Store<Writes<Write>> {
  readonly #options: LatestWritesOptions<Write, Answer>;
  readonly #listeners = new Listeners();
  readonly #settled = new Emitter<SettledWrite<Answer>>();
  readonly #sending = new Set<string>();
  readonly #again = new Map<string, () => void>();
  #writes: Writes<Write> = {};
  #stopped = false;

  constructor(options: LatestWritesOptions<Write, Answer>) {
    this.#options = options;
    options.peers.listen((message) => {
      // Stryker disable next-line ConditionalExpression: nothing else that tabs tell each other names a table.
      const table = message.kind === 'changed' ? message.table : null;
      if (table === options.table) void this.load().catch(ignore);
    });
  }

  readonly subscribe = this.#listeners.subscribe;
  readonly getSnapshot = (): Writes<Write> => this.#writes;

  /** Tells what became of each write. */
  protected readonly onWritten = this.#settled.listen;

  /** Reads what is kept on the device; sends nothing. */
  async load(): Promise<void> {
    this.#show(await this.#change((writes) => writes));
  }

  /** What is to be written now, over what waits: safe on the device when this resolves, then sent as soon as may be. */
  protected async write(key: string, change: (waiting: Write | null) => Write): Promise<void> {
    await this.#update(key, change);
    this.#options.peers.tell({ kind: 'changed', table: this.#options.table });
    void this.#send(key, 0);
  }

  /** The network is back, or someone signed in again: what waits leaves. */
  hurry(): void {
    for (const key of Object.keys(this.#writes)) void this.#send(key, 0);
  }

  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#again.values()) cancel();
  }

  async #send(key: string, failures: number): Promise<void> {
    if (this.#stopped || this.#sending.has(key) || !this.#options.canAsk()) return;
    this.#again.get(key)?.();
    this.#sending.add(key);
    const next = await this.#exchange(key, failures).catch(ignore);
    this.#sending.delete(key);
    if (next) this.#sendAfter(key, next);
  }

  /** One try; answers when to try again, and after how many failures, if something is left to send. */
  async #exchange(key: string, failures: number): Promise<Retry | null> {
    const sent = await this.#update(key, (waiting) =>
      waiting ? { ...waiting, attempts: waiting.attempts + 1 } : null,
    );
    if (!sent) return null;
    try {
      const answer = await this.#options.send(key, sent);
      const left = await this.#update(
        key,
        (waiting) => waiting && this.#options.afterAnswer(waiting, sent, answer),
      );
      if (left) return { wait: 0, failures: 0 };
      this.#tell({ key, answer });
      return null;
    } catch (error) {
      return this.#failed(key, sent, error, failures);
    }
  }

  async #failed(key: string, { attempts }: Write, error: unknown, failures: number): Promise<Retry | null> {
    const outcome = outcomeOf(error, attempts);
    if (outcome.kind === 'pause') return null;
    if (outcome.kind === 'again') {
      const wait = Math.max(outcome.after, backOff(failures, this.#options.random));
      return { wait, failures: failures + 1 };
    }
    // Stryker disable next-line ArrowFunction: it is nothing either way.
    await this.#update(key, () => null);
    this.#tell({ key, answer: null });
    return null;
  }

  #sendAfter(key: string, { wait, failures }: Retry): void {
    const cancel = this.#options.clock.after(wait, () => void this.#send(key, failures));
    this.#again.set(key, cancel);
  }

  #tell(settled: SettledWrite<Answer>): void {
    this.#settled.emit(settled);
    this.#options.peers.tell({ kind: 'changed', table: this.#options.table });
  }

  /** Changes what waits under one key, durably; answers what it is then. */
  async #update(key: string, change: (waiting: Write | null) => Write | null): Promise<Write | null> {
    const writes = await this.#change((stored) => {
      const { [key]: waiting, ...others } = stored;
      const next = change(waiting ?? null);
      return next ? ({ ...others, [key]: next } as Writes<Write>) : others;
    });
    this.#show(writes);
    return writes[key] ?? null;
  }

  #change(change: (writes: Writes<Write>) => Writes<Write>): Promise<Writes<Write>> {
    const { storage, row } = this.#options;
    return storage.transaction(['values'], async ({ values }) => {
      const stored = ((await values.get(row))?.value ?? {}) as Writes<Write>;
      const next = change(stored);
      if (next !== stored) await values.put({ name: row, value: next });
      return next;
    });
  }

  #show(writes: Writes<Write>): void {
    this.#writes = writes;
    this.#listeners.notify();
  }
}

interface Retry {
  wait: number;
  failures: number;
}

/** The storage is closed or failed: what it keeps is sent another time. */
function ignore(): void {}
