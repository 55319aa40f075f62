import type { ReadMark } from '@sentiers/shared/journal/schema.ts';
import type { Call } from '../api/operations.ts';
import { backOff, type Clock, type Random } from './environment.ts';
import { Emitter, Listeners, type Store } from './observable.ts';
import { outcomeOf } from './outbox-outcome.ts';
import type { Peers } from './peers.ts';
import { type AskedMark, afterAnswer, asked, type PendingMark } from './pending-mark.ts';
import type { JournalStorage } from './storage.ts';

interface ReadMarksOptions {
  storage: JournalStorage;
  peers: Peers;
  clock: Clock;
  random: Random;
  call: Call;
  canAsk: () => boolean;
}

/** Marks on their way, by conversation. */
export type PendingMarks = Readonly<Record<string, PendingMark>>;

/** A mark left: what the server stores and counts; null where it would have none of it. */
export interface SettledMark {
  conversationId: string;
  answer: { read: ReadMark; unread: number } | null;
}

/** Kept like what was written: signing out with « garder » keeps it too. */
const row = 'outbox.readMarks';

/**
 * The read marks set on this device until the server has them: through reloads and dead networks, the latest of each
 * conversation only. The server keeps the greatest, so that tabs may send the same one twice.
 */
export class ReadMarks implements Store<PendingMarks> {
  readonly #options: ReadMarksOptions;
  readonly #listeners = new Listeners();
  readonly #settled = new Emitter<SettledMark>();
  readonly #sending = new Set<string>();
  readonly #again = new Map<string, () => void>();
  #marks: PendingMarks = {};
  #stopped = false;

  constructor(options: ReadMarksOptions) {
    this.#options = options;
    options.peers.listen((message) => {
      if (message.kind === 'changed' && message.table === 'readMarks') void this.load().catch(ignore);
    });
  }

  readonly subscribe = this.#listeners.subscribe;
  readonly getSnapshot = (): PendingMarks => this.#marks;

  /** Tells what became of each mark. */
  readonly onSettled = this.#settled.listen;

  /** Reads what is kept on the device; sends nothing. */
  async load(): Promise<void> {
    this.#show(await this.#change((marks) => marks));
  }

  /** Sets a mark: safe on the device when this resolves, then sent as soon as there is a network. */
  async set(conversationId: string, mark: AskedMark): Promise<void> {
    await this.#update(conversationId, (pending) => asked(pending, mark));
    this.#options.peers.tell({ kind: 'changed', table: 'readMarks' });
    void this.#send(conversationId, 0);
  }

  /** The network is back, or someone signed in again: what waits leaves. */
  hurry(): void {
    for (const cancel of this.#again.values()) cancel();
    this.#again.clear();
    for (const conversationId of Object.keys(this.#marks)) void this.#send(conversationId, 0);
  }

  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#again.values()) cancel();
    this.#again.clear();
  }

  async #send(conversationId: string, failures: number): Promise<void> {
    if (this.#stopped || this.#sending.has(conversationId) || !this.#options.canAsk()) return;
    this.#sending.add(conversationId);
    const next = await this.#exchange(conversationId, failures).catch(ignore);
    this.#sending.delete(conversationId);
    if (next) this.#sendAfter(conversationId, next);
  }

  /** One try; answers when to try again, and after how many failures, if something is left to send. */
  async #exchange(conversationId: string, failures: number): Promise<Retry | null> {
    const sent = await this.#update(conversationId, (pending) =>
      pending ? { ...pending, attempts: pending.attempts + 1 } : null,
    );
    if (!sent) return null;
    try {
      const { unread, ...read } = await this.#options.call('conversations.markRead', {
        conversationId,
        ...sent.read,
      });
      const left = await this.#update(
        conversationId,
        (pending) => pending && afterAnswer(pending, sent.read, read),
      );
      if (left) return { wait: 0, failures: 0 };
      this.#tell({ conversationId, answer: { read, unread } });
      return null;
    } catch (error) {
      return this.#failed(conversationId, sent, error, failures);
    }
  }

  async #failed(
    conversationId: string,
    { attempts }: PendingMark,
    error: unknown,
    failures: number,
  ): Promise<Retry | null> {
    const outcome = outcomeOf(error, attempts);
    if (outcome.kind === 'pause') return null;
    if (outcome.kind === 'again') {
      const wait = Math.max(outcome.after, backOff(failures, this.#options.random));
      return { wait, failures: failures + 1 };
    }
    await this.#update(conversationId, () => null);
    this.#tell({ conversationId, answer: null });
    return null;
  }

  #sendAfter(conversationId: string, { wait, failures }: Retry): void {
    this.#again.get(conversationId)?.();
    const cancel = this.#options.clock.after(wait, () => {
      this.#again.delete(conversationId);
      void this.#send(conversationId, failures);
    });
    this.#again.set(conversationId, cancel);
  }

  #tell(settled: SettledMark): void {
    this.#settled.emit(settled);
    this.#options.peers.tell({ kind: 'changed', table: 'readMarks' });
  }

  /** Changes the mark of one conversation, durably; answers what it is then. */
  async #update(
    conversationId: string,
    change: (pending: PendingMark | null) => PendingMark | null,
  ): Promise<PendingMark | null> {
    const marks = await this.#change((stored) => {
      const { [conversationId]: pending, ...others } = stored;
      const next = change(pending ?? null);
      return next ? { ...others, [conversationId]: next } : others;
    });
    this.#show(marks);
    return marks[conversationId] ?? null;
  }

  #change(change: (marks: PendingMarks) => PendingMarks): Promise<PendingMarks> {
    return this.#options.storage.transaction(['values'], async ({ values }) => {
      const stored = ((await values.get(row))?.value ?? {}) as PendingMarks;
      const next = change(stored);
      if (next !== stored) await values.put({ name: row, value: next });
      return next;
    });
  }

  #show(marks: PendingMarks): void {
    this.#marks = marks;
    this.#listeners.notify();
  }
}

interface Retry {
  wait: number;
  failures: number;
}

/** The storage is closed or failed: what it keeps is sent another time. */
function ignore(): null {
  return null;
}
