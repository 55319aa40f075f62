import type { Message, ReactionKey } from '@sentiers/shared/messages/schema.ts';
import type { Drafts } from './drafts.ts';
import type { Clock, Random } from './environment.ts';
import type { PrepareFile, SendPart } from './file-work.ts';
import { Emitter, Listeners, type Store } from './observable.ts';
import { releaseAll } from './outbox-claims.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { OutboxFiles } from './outbox-files.ts';
import { addMessage, type Destination, type NewThread } from './outbox-messages.ts';
import { OutboxRows } from './outbox-rows.ts';
import { OutboxSender, type SendingEvent } from './outbox-sender.ts';
import { composeOutbox, type OutboxSnapshot } from './outbox-snapshot.ts';
import type { GuardedCall } from './outbox-work.ts';
import {
  addDeletion,
  addEdit,
  addEntry,
  addReaction,
  outboxTables,
  retryEntry,
  rewrite,
  type TakenBack,
  takeBack,
} from './outbox-writes.ts';
import type { Peers } from './peers.ts';
import { SentMessages } from './sent-messages.ts';
import { ServerTime } from './server-time.ts';
import type { JournalStorage, Tables } from './storage.ts';

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

const writeTables = [...outboxTables, 'drafts'] as const;
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
  readonly #time: ServerTime;
  readonly #rows = new OutboxRows();
  readonly #sent = new SentMessages();
  #snapshot: OutboxSnapshot | null = null;
  #cancelLook: (() => void) | null = null;
  #writes: Promise<void> = Promise.resolve();

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#time = new ServerTime(options.clock);
    this.files = new OutboxFiles({
      ...options,
      write: (work) => this.#write(work),
      writing: () => this.#writing(),
    });
    this.#sender = new OutboxSender({
      ...options,
      onEvent: (event) => void this.#happened(event).catch(ignore),
    });
    options.peers.listen((message) => {
      if (message.kind === 'acknowledged') this.#showSent(message.message);
      else if (message.kind === 'changed' && message.table === 'outbox') void this.refresh().catch(ignore);
    });
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly getSnapshot = (): OutboxSnapshot => {
    this.#snapshot ??= this.#compose();
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
    return this.#write((tables) => addMessage(tables, to, { clientId, body }, this.#writing()), draft);
  }

  createThread({ kind, ...words }: NewThread, { draft }: Origin = {}): Promise<OutboxEntry> {
    const work = {
      kind: 'thread',
      clientId: this.#options.random.uuid(),
      threadKind: kind,
      ...words,
    } as const;
    return this.#write((tables) => addEntry(tables, work, this.#writing()), draft);
  }

  /** Writes to someone, or some, before it is known where: their conversation is opened, or found, as it leaves. */
  writeTo(
    to: { personIds: readonly string[]; names: string; body: string },
    { draft }: Origin = {},
  ): Promise<OutboxEntry> {
    const work = { kind: 'direct', clientId: this.#options.random.uuid(), ...to } as const;
    return this.#write((tables) => addEntry(tables, work, this.#writing()), draft);
  }

  /** Corrects a message of the server's; `revision` is the one that was read. */
  edit(message: Pick<Message, 'id' | 'conversationId' | 'revision'>, body: string, { draft }: Origin = {}) {
    const { id: messageId, conversationId, revision } = message;
    const edit = { messageId, conversationId, revision, body };
    return this.#write((tables) => addEdit(tables, edit, this.#writing(), this.#options.random), draft);
  }

  remove({ id, conversationId }: Pick<Message, 'id' | 'conversationId'>): Promise<OutboxEntry> {
    return this.#write((tables) => addDeletion(tables, { conversationId, messageId: id }, this.#writing()));
  }

  react(message: Pick<Message, 'id' | 'conversationId'>, reaction: ReactionKey, active: boolean) {
    const { id: messageId, conversationId } = message;
    return this.#write((tables) =>
      addReaction(tables, { conversationId, messageId, reaction, active }, this.#writing()),
    );
  }

  /** Answers « Bien reçu » to an announcement. */
  acknowledge(threadId: string): Promise<OutboxEntry> {
    const work = { kind: 'acknowledge', conversationId: threadId } as const;
    return this.#write((tables) => addEntry(tables, work, this.#writing()));
  }

  /**
   * Takes back what waits (or was set aside): afterwards it isn't there, even if its answer was lost. Where a draft has
   * its words again, files that never left with them are in that draft too.
   */
  takeBack(id: string, { draft }: Origin = {}): Promise<TakenBack> {
    return this.#write((tables) => takeBack(tables, id, draft));
  }

  /** Words what waits anew. `under-way`: it may be there already (a thread, a correction); wait for its answer. */
  rewrite(id: string, words: { body: string; title?: string }): Promise<TakenBack> {
    return this.#write((tables) => rewrite(tables, id, words, this.#options.random));
  }

  /** Lets what was set aside, or asks, leave again. */
  retry(id: string): Promise<void> {
    return this.#write((tables) => retryEntry(tables, id));
  }

  /** Looks at the storage again: another tab may have written or sent. */
  async refresh(): Promise<void> {
    const { storage } = this.#options;
    if (await this.#rows.read(storage)) this.#changed();
    if (!this.#sender.isPaused) this.#sender.kick(this.#rows.lanes());
  }

  /** A conversation changed: what is to be seen there needs no stand-in any more. */
  seen(conversation: { id: string; hasClientId(clientId: string): boolean }): void {
    if (this.#sent.seen(conversation)) this.#changed();
  }

  /** The tab closes: another one may send at once what this one had claimed. */
  async stop(): Promise<void> {
    this.#sender.stop();
    this.#cancelLook?.();
    const { peers, storage } = this.#options;
    await storage.transaction(outboxTables, (tables) => releaseAll(tables, peers.holder));
  }

  /** One after the other, in the order in which they were asked; what was written in a draft leaves it. */
  #write<Result>(work: (tables: Tables) => Promise<Result>, draft?: string): Promise<Result> {
    const { storage, drafts } = this.#options;
    const written = this.#writes.then(() =>
      storage.transaction(writeTables, async (tables) => {
        if (draft) await drafts.discardInside(tables, draft);
        return work(tables);
      }),
    );
    this.#writes = written.then(ignore, ignore);
    return this.#show(written, draft);
  }

  async #show<Result>(written: Promise<Result>, draft?: string): Promise<Result> {
    const { peers, drafts } = this.#options;
    const result = await written;
    if (draft) await drafts.discarded(draft);
    await this.refresh();
    peers.tell({ kind: 'changed', table: 'outbox' });
    return result;
  }

  #writing() {
    return { id: this.#options.random.uuid(), writtenAt: new Date(this.#time.now()).toISOString() };
  }

  async #happened(event: SendingEvent): Promise<void> {
    if (event.kind === 'sending') this.#sending.add(event.entry.id);
    else this.#sending.delete(event.entry.id);
    if (event.kind === 'done') this.#done(event);
    this.#changed();
    if (event.kind !== 'sending') await this.refresh();
    this.#events.emit(event);
  }

  #done(event: Extract<SendingEvent, { kind: 'done' }>): void {
    const { entry, message, thread, took } = event;
    const made = message ?? thread;
    if (made && entry.attempts === 1 && isCreation(entry)) this.#time.learn(made.createdAt, took);
    if (message) {
      this.#showSent(message);
      this.#options.peers.tell({ kind: 'acknowledged', message });
    }
    this.#options.peers.tell({ kind: 'changed', table: 'outbox' });
  }

  #showSent(message: Message): void {
    const seen = this.#options.acknowledge(message);
    if (!seen && this.#sent.add(message)) this.#changed();
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

  #compose(): OutboxSnapshot {
    const { isPaused } = this.#sender;
    return composeOutbox({
      entries: this.#rows.entries,
      files: this.#rows.files,
      sending: this.#sending,
      sent: this.#sent.all(),
      paused: isPaused,
    });
  }
}

function isCreation({ work }: OutboxEntry): boolean {
  return work.kind === 'message' || work.kind === 'thread' || work.kind === 'direct';
}

/** The storage is closed or failed: it is looked at again later, and what it keeps is untouched. */
function ignore(): void {}
