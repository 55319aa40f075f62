import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { Drafts } from './drafts.ts';
import type { Clock, Random } from './environment.ts';
import type { FileRecord } from './file-record.ts';
import type { PrepareFile, SendPart } from './file-work.ts';
import { Emitter, Listeners, type Store } from './observable.ts';
import { OutboxArrivals } from './outbox-arrivals.ts';
import { releaseAll } from './outbox-claims.ts';
import { OutboxFiles } from './outbox-files.ts';
import { OutboxRows } from './outbox-rows.ts';
import { OutboxSender, type SendingEvent } from './outbox-sender.ts';
import { composeOutbox, type OutboxSnapshot } from './outbox-snapshot.ts';
import type { GuardedCall } from './outbox-work.ts';
import { OutboxWriter } from './outbox-writer.ts';
import { outboxTables } from './outbox-writes.ts';
import { OutboxWriting } from './outbox-writing.ts';
import type { Peers } from './peers.ts';
import { ServerTime } from './server-time.ts';
import type { JournalStorage } from './storage.ts';

interface OutboxOptions {
  clock: Clock;
  random: Random;
  storage: JournalStorage;
  peers: Peers;
  call: GuardedCall;
  sendPart: SendPart;
  prepareFile: PrepareFile;
  drafts: Drafts;
  /** Lays the server's answer over what is loaded; true if it is to be seen there, or nowhere (not loaded). */
  acknowledge: (message: Message) => boolean;
}

const looksAgainMs = 15_000;

/**
 * What the person wrote and did, kept on this device before anything else and until the server has it: through
 * reloads, closed tabs, dead networks and expired sign-ins.
 */
export class Outbox extends OutboxWriting implements Store<OutboxSnapshot> {
  readonly files: OutboxFiles;
  protected readonly writer: OutboxWriter;
  protected readonly random: Random;
  protected readonly drafts: Drafts;
  readonly #options: OutboxOptions;
  readonly #sender: OutboxSender;
  readonly #listeners = new Listeners();
  readonly #events = new Emitter<SendingEvent>();
  readonly #sending = new Set<string>();
  readonly #rows = new OutboxRows();
  readonly #arrivals: OutboxArrivals;
  #snapshot: OutboxSnapshot | null = null;
  #cancelLook: (() => void) | null = null;

  constructor(options: OutboxOptions) {
    super();
    this.#options = options;
    this.random = options.random;
    this.drafts = options.drafts;
    const time = new ServerTime(options.clock);
    this.#arrivals = new OutboxArrivals({ ...options, time });
    this.writer = new OutboxWriter({ ...options, time, onWritten: () => this.refresh() });
    this.files = new OutboxFiles({
      ...options,
      write: (work) => this.writer.write(work),
      writing: this.writer.writing,
      onChanged: () => this.#changed(),
    });
    this.#sender = new OutboxSender({
      ...options,
      onEvent: (event) => void this.#happened(event).catch(ignore),
    });
    options.peers.listen((message) => {
      if (message.kind === 'acknowledged') {
        if (this.#arrivals.show(message.message)) this.#changed();
      } else if (message.kind === 'changed' && message.table === 'outbox') void this.refresh().catch(ignore);
    });
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly getSnapshot = (): OutboxSnapshot => {
    const isShown = ({ id }: FileRecord) => !this.files.isLeaving(id);
    this.#snapshot ??= composeOutbox({
      entries: this.#rows.entries,
      ...{ files: this.#rows.files.filter(isShown), taking: this.files.taking().filter(isShown) },
      lost: this.files.lost(),
      ...{ sending: this.#sending, sent: this.#arrivals.all(), paused: this.#sender.isPaused },
    });
    return this.#snapshot;
  };

  /** Tells what becomes of each entry: refused gestures too, of which nothing is kept. */
  readonly onEvent = this.#events.listen;

  /** Reads what is kept on the device; sends nothing yet. */
  async load(): Promise<void> {
    await this.files.forgetOld();
    await this.refresh();
    this.#lookAgain();
  }

  /** Someone is signed in, the right one: what waits leaves. */
  resume(): void {
    this.#sender.resume(this.#rows.lanes());
    this.#changed();
  }

  pause(): void {
    this.#sender.pause();
    this.#changed();
  }

  /** The network is back. */
  async hurry(): Promise<void> {
    await this.#sender.hurry(this.#rows.lanes());
  }

  /** Looks at the storage again: another tab may have written or sent. */
  async refresh(): Promise<void> {
    const { storage } = this.#options;
    if (await this.#rows.read(storage)) this.#changed();
    if (!this.#sender.isPaused) this.#sender.kick(this.#rows.lanes());
  }

  /** A conversation changed: what is to be seen there needs no stand-in any more. */
  seen(conversation: { id: string; hasClientId(clientId: string): boolean }): void {
    if (this.#arrivals.seen(conversation)) this.#changed();
  }

  /** The tab closes: another one may send at once what this one had claimed. */
  async stop(): Promise<void> {
    this.#sender.stop();
    this.#cancelLook?.();
    const { peers, storage } = this.#options;
    await storage.transaction(outboxTables, (tables) => releaseAll(tables, peers.holder));
  }

  async #happened(event: SendingEvent): Promise<void> {
    if (event.kind === 'sending') this.#sending.add(event.entry.id);
    else this.#sending.delete(event.entry.id);
    if (event.kind === 'done') this.#arrivals.done(event);
    this.#changed();
    if (event.kind !== 'sending') await this.refresh();
    this.#events.emit(event);
  }

  #lookAgain(): void {
    this.#cancelLook = this.#options.clock.after(looksAgainMs, () => {
      void this.refresh().catch(ignore);
      this.#lookAgain();
    });
  }

  #changed(): void {
    this.#snapshot = null;
    this.#listeners.notify();
  }
}

/** The storage is closed or failed: it is looked at again later, and what it keeps is untouched. */
function ignore(): void {}
