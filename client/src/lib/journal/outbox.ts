import type { Message, ReactionKey } from '@sentiers/shared/messages/schema.ts';
import type { Drafts } from './drafts.ts';
import type { Clock, Random } from './environment.ts';
import type { PrepareFile, SendPart } from './file-work.ts';
import { Emitter, Listeners, type Store } from './observable.ts';
import { OutboxArrivals } from './outbox-arrivals.ts';
import { releaseAll } from './outbox-claims.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { OutboxFiles } from './outbox-files.ts';
import { addMessage, type Destination, type NewThread } from './outbox-messages.ts';
import { endRewording, type RewordingEnd, rewordingOf } from './outbox-rewording.ts';
import { OutboxRows } from './outbox-rows.ts';
import { OutboxSender, type SendingEvent } from './outbox-sender.ts';
import { composeOutbox, type OutboxSnapshot } from './outbox-snapshot.ts';
import { type BroughtBack, takeBack, takeBackInto } from './outbox-taking-back.ts';
import type { GuardedCall } from './outbox-work.ts';
import { OutboxWriter } from './outbox-writer.ts';
import {
  addDeletion,
  addEdit,
  addEntry,
  addReaction,
  outboxTables,
  retryEntry,
  rewrite,
  type TakenBack,
} from './outbox-writes.ts';
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

interface Origin {
  /** Context of the draft in which it was written: it is gone once this is kept. */
  draft?: string;
}

const looksAgainMs = 15_000;

/**
 * What the person wrote and did, kept on this device before anything else and until the server has it: through
 * reloads, closed tabs, dead networks and expired sign-ins.
 */
export class Outbox implements Store<OutboxSnapshot> {
  /** What is added to words. */
  readonly files: OutboxFiles;
  readonly #options: OutboxOptions;
  readonly #sender: OutboxSender;
  readonly #listeners = new Listeners();
  readonly #events = new Emitter<SendingEvent>();
  readonly #sending = new Set<string>();
  readonly #writer: OutboxWriter;
  readonly #rows = new OutboxRows();
  readonly #arrivals: OutboxArrivals;
  #snapshot: OutboxSnapshot | null = null;
  #cancelLook: (() => void) | null = null;

  constructor(options: OutboxOptions) {
    this.#options = options;
    const time = new ServerTime(options.clock);
    this.#arrivals = new OutboxArrivals({ ...options, time });
    this.#writer = new OutboxWriter({ ...options, time, onWritten: () => this.refresh() });
    this.files = new OutboxFiles({
      ...options,
      write: (work) => this.#writer.write(work),
      writing: this.#writer.writing,
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
    this.#snapshot ??= composeOutbox({
      ...{ entries: this.#rows.entries, files: this.#rows.files },
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

  sendMessage(to: Destination, body: string, { draft }: Origin = {}): Promise<OutboxEntry> {
    const clientId = this.#options.random.uuid();
    return this.#writer.write(
      (tables) => addMessage(tables, to, { clientId, body }, this.#writer.writing()),
      { takes: draft },
    );
  }

  createThread({ kind, ...words }: NewThread, { draft }: Origin = {}): Promise<OutboxEntry> {
    const work = {
      kind: 'thread',
      clientId: this.#options.random.uuid(),
      threadKind: kind,
      ...words,
    } as const;
    return this.#writer.write((tables) => addEntry(tables, work, this.#writer.writing()), { takes: draft });
  }

  /** Writes to someone, or some, before it is known where: their conversation is opened, or found, as it leaves. */
  writeTo(
    to: { personIds: readonly string[]; names: string; body: string },
    { draft }: Origin = {},
  ): Promise<OutboxEntry> {
    const work = { kind: 'direct', clientId: this.#options.random.uuid(), ...to } as const;
    return this.#writer.write((tables) => addEntry(tables, work, this.#writer.writing()), { takes: draft });
  }

  /** Corrects a message of the server's; `revision` is the one that was read. */
  edit(message: Pick<Message, 'id' | 'conversationId' | 'revision'>, body: string, { draft }: Origin = {}) {
    const { id: messageId, conversationId, revision } = message;
    const edit = { messageId, conversationId, revision, body };
    return this.#writer.write(
      (tables) => addEdit(tables, edit, this.#writer.writing(), this.#options.random),
      { takes: draft },
    );
  }

  remove({ id, conversationId }: Pick<Message, 'id' | 'conversationId'>): Promise<OutboxEntry> {
    return this.#writer.write((tables) =>
      addDeletion(tables, { conversationId, messageId: id }, this.#writer.writing()),
    );
  }

  react(message: Pick<Message, 'id' | 'conversationId'>, reaction: ReactionKey, active: boolean) {
    const { id: messageId, conversationId } = message;
    return this.#writer.write((tables) =>
      addReaction(tables, { conversationId, messageId, reaction, active }, this.#writer.writing()),
    );
  }

  /** Answers « Bien reçu » to an announcement. */
  acknowledge(threadId: string): Promise<OutboxEntry> {
    const work = { kind: 'acknowledge', conversationId: threadId } as const;
    return this.#writer.write((tables) => addEntry(tables, work, this.#writer.writing()));
  }

  /**
   * Takes back what waits (or was set aside): afterwards it isn't there, even if its answer was lost. With a draft, all
   * that it says is there again, and so are its files; without one, it is gone with them.
   */
  takeBack(id: string, { draft }: Origin = {}): Promise<BroughtBack> {
    const { random } = this.#options;
    const { writing } = this.#writer;
    if (draft === undefined) return this.#writer.write((tables) => takeBack(tables, id));
    return this.#writer.write(
      (tables) => takeBackInto(tables, id, { draft, random, writing, at: this.#writer.now() }),
      { writes: [draft, rewordingOf(id)] },
    );
  }

  /** Words what waits anew. `under-way`: it may be there already (a thread, a correction); wait for its answer. */
  rewrite(id: string, words: { body: string; title?: string }, { draft }: Origin = {}): Promise<TakenBack> {
    return this.#writer.write((tables) => rewrite(tables, id, words, this.#options.random), {
      takes: draft,
      tookThem: (outcome) => outcome === 'done',
    });
  }

  /** It doesn't wait any more: what it was being worded anew with goes where that belongs now. */
  async endRewording(id: string, { draft }: Required<Origin>): Promise<RewordingEnd> {
    const { drafts } = this.#options;
    const end = await this.#writer.write(
      (tables) => endRewording(tables, id, { draft, at: this.#writer.now() }),
      { writes: [draft, rewordingOf(id)] },
    );
    if (end.kind === 'correction') await drafts.writtenInside([`edit:${end.messageId}`]);
    return end;
  }

  /** Lets what was set aside, or asks, leave again. */
  retry(id: string): Promise<void> {
    return this.#writer.write((tables) => retryEntry(tables, id));
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
