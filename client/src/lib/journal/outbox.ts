import type { Message, ReactionKey } from '@sentiers/shared/messages/schema.ts';
import type { OpportunityInput } from '@sentiers/shared/threads/opportunity.ts';
import type { OpenedThreadKind } from '@sentiers/shared/threads/schema.ts';
import type { Drafts } from './drafts.ts';
import type { Clock, Random } from './environment.ts';
import type { FileRecord } from './file-record.ts';
import type { PrepareFile, SendPart } from './file-work.ts';
import { Emitter, Listeners, type Store } from './observable.ts';
import { madeThreads, releaseAll } from './outbox-claims.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { OutboxFiles } from './outbox-files.ts';
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

/** Where a message goes: a conversation, or a thread that is itself on its way. */
export type Destination = { conversationId: string } | { threadClientId: string };

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
  #entries: OutboxEntry[] = [];
  #files: FileRecord[] = [];
  #sent: Message[] = [];
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
    this.#sender.resume(this.#lanes());
    this.#changed();
  }

  pause(): void {
    this.#sender.pause();
    this.#changed();
  }

  /** The network is back. */
  async hurry(): Promise<void> {
    await this.#sender.hurry(this.#lanes());
  }

  async sendMessage(to: Destination, body: string, { draft }: Origin = {}): Promise<OutboxEntry> {
    const clientId = this.#options.random.uuid();
    return this.#write(async (tables) => {
      if (draft) await this.#options.drafts.discardInside(tables, draft);
      const threadClientId = 'threadClientId' in to ? to.threadClientId : undefined;
      const conversationId =
        'conversationId' in to ? to.conversationId : await madeFrom(tables, to.threadClientId);
      const work = { kind: 'message', clientId, conversationId, body, withdraws: [] } as const;
      return addEntry(tables, work, { ...this.#writing(), ...(threadClientId ? { threadClientId } : {}) });
    }, draft);
  }

  async createThread(
    thread: {
      channelId: string;
      title: string;
      kind: OpenedThreadKind;
      body: string;
      acknowledgement?: boolean;
      opportunity?: OpportunityInput;
    },
    { draft }: Origin = {},
  ): Promise<OutboxEntry> {
    const { kind, ...words } = thread;
    const clientId = this.#options.random.uuid();
    return this.#write(async (tables) => {
      if (draft) await this.#options.drafts.discardInside(tables, draft);
      const work = { kind: 'thread', clientId, threadKind: kind, ...words } as const;
      return addEntry(tables, work, this.#writing());
    }, draft);
  }

  /** Writes to someone, or some, before it is known where: their conversation is opened, or found, as it leaves. */
  async writeTo(
    to: { personIds: readonly string[]; names: string; body: string },
    { draft }: Origin = {},
  ): Promise<OutboxEntry> {
    const clientId = this.#options.random.uuid();
    return this.#write(async (tables) => {
      if (draft) await this.#options.drafts.discardInside(tables, draft);
      return addEntry(tables, { kind: 'direct', clientId, ...to }, this.#writing());
    }, draft);
  }

  /** Corrects a message of the server's; `revision` is the one that was read. */
  edit(message: Pick<Message, 'id' | 'conversationId' | 'revision'>, body: string, { draft }: Origin = {}) {
    const { id: messageId, conversationId, revision } = message;
    return this.#write(async (tables) => {
      if (draft) await this.#options.drafts.discardInside(tables, draft);
      const edit = { messageId, conversationId, revision, body };
      return addEdit(tables, edit, this.#writing(), this.#options.random);
    }, draft);
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

  /** Takes back what waits (or was set aside): afterwards it isn't there, even if its answer was lost. */
  takeBack(id: string): Promise<TakenBack> {
    return this.#write((tables) => takeBack(tables, id));
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
    const [rows, files] = await storage.transaction(['outbox', 'files'], (tables) =>
      Promise.all([tables.outbox.all(), tables.files.all()]),
    );
    const entries = rows.sort((a, b) => a.order - b.order);
    if (JSON.stringify([entries, files]) !== JSON.stringify([this.#entries, this.#files])) {
      this.#entries = entries;
      this.#files = files.sort((a, b) => a.addedAt - b.addedAt);
      this.#changed();
    }
    if (!this.#sender.isPaused) this.#sender.kick(this.#lanes());
  }

  /** A conversation changed: what is to be seen there needs no stand-in any more. */
  seen(conversation: { id: string; hasClientId(clientId: string): boolean }): void {
    if (this.#sent.length === 0) return;
    const sent = this.#sent.filter(
      ({ conversationId, clientId }) =>
        conversationId !== conversation.id || !conversation.hasClientId(clientId),
    );
    if (sent.length === this.#sent.length) return;
    this.#sent = sent;
    this.#changed();
  }

  /** The tab closes: another one may send at once what this one had claimed. */
  async stop(): Promise<void> {
    this.#sender.stop();
    this.#cancelLook?.();
    const { peers, storage } = this.#options;
    await storage.transaction(outboxTables, (tables) => releaseAll(tables, peers.holder));
  }

  /** One after the other, in the order in which they were asked. */
  #write<Result>(work: (tables: Tables) => Promise<Result>, draft?: string): Promise<Result> {
    const written = this.#writes.then(() => this.#options.storage.transaction(writeTables, work));
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
    if (seen || message.state !== 'published') return;
    if (this.#sent.some(({ id }) => id === message.id)) return;
    this.#sent = [...this.#sent, message];
    this.#changed();
  }

  #lookAgain(): void {
    this.#cancelLook = this.#options.clock.after(looksAgainMs, () => {
      void this.refresh().catch(ignore);
      this.#lookAgain();
    });
  }

  #lanes(): Set<string> {
    return new Set(this.#entries.filter(({ status }) => status === 'waiting').map(({ lane }) => lane));
  }

  #changed(): void {
    this.#snapshot = null;
    this.#listeners.notify();
  }

  #compose(): OutboxSnapshot {
    const { isPaused } = this.#sender;
    return composeOutbox({
      entries: this.#entries,
      files: this.#files,
      sending: this.#sending,
      sent: this.#sent,
      paused: isPaused,
    });
  }
}

function isCreation({ work }: OutboxEntry): boolean {
  return work.kind === 'message' || work.kind === 'thread' || work.kind === 'direct';
}

async function madeFrom(tables: Tables, threadClientId: string): Promise<string | null> {
  const made = new Map(await madeThreads(tables));
  return made.get(`thread:${threadClientId}`) ?? null;
}

/** The storage is closed or failed: it is looked at again later, and what it keeps is untouched. */
function ignore(): void {}
