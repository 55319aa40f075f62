import type {
  ConversationChange,
  ConversationFrame,
  LiveEntity,
} from '@sentiers/shared/conversations/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { ChannelChoice } from '@sentiers/shared/following/schema.ts';
import type { ReadMark } from '@sentiers/shared/journal/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import type { Random } from '../environment.ts';
import { pollOf, tallyOf, threadOf } from './sample-entities.ts';
import { SimulatedDrafts } from './simulated-drafts.ts';
import { SimulatedFiles } from './simulated-files.ts';
import { SimulatedLevels } from './simulated-levels.ts';
import { SimulatedMarks } from './simulated-marks.ts';
import { changesAfter, headsDiffering, isRead, pageOf, type SimConversation } from './simulated-reads.ts';
import { SimulatedWrites } from './simulated-writes.ts';

/** What an operation is given: its input, and who asks. */
type Asked = Record<string, unknown> & { conversationId: string };

/**
 * The guarantees of the journal in a few lines, without a database: versions without gaps, dense ranks, receipts,
 * catch-up and pages from one snapshot, frames. The client under test can't tell it from the real server.
 */
export class SimulatedServer {
  readonly #random: Random;
  readonly #now: () => number;
  readonly #conversations = new Map<string, SimConversation>();
  readonly #threads = new Map<string, Thread>();
  readonly #marks = new SimulatedMarks();
  readonly #levels = new SimulatedLevels();
  readonly #drafts = new SimulatedDrafts();
  readonly #frameListeners = new Set<(frame: ConversationFrame) => void>();
  readonly files = new SimulatedFiles();
  readonly #writes: SimulatedWrites;
  incarnation = 1;
  /** Changes of a page at most: few, so that catch-ups have several. */
  changesLimit = 3;
  /** Every operation that arrived, in order. */
  readonly log: { name: string; input: Asked; person: string }[] = [];
  /** What to refuse the next writes with, first come first served: chosen by a test. */
  readonly refusals: AppError[] = [];

  constructor({ random, now }: { random: Random; now: () => number }) {
    this.#random = random;
    this.#now = now;
    this.#writes = new SimulatedWrites({
      files: this.files,
      uuid: () => random.uuid(),
      instant: () => this.#instant(),
      conversation: (id) => this.#conversation(id),
      message: (id) => this.#message(id),
      commit: (conversation, message) => this.#commit(conversation, message),
    });
  }

  addConversation(id: string, channelId = id): void {
    const thread = threadOf({ id, channelId, version: 1, at: this.#instant() });
    this.#conversations.set(id, { id, channelId, version: 1, messages: [], thread, closed: false, live: [] });
  }

  /** Nobody may read it any more. */
  remove(id: string): void {
    this.#conversations.delete(id);
  }

  onFrame(listener: (frame: ConversationFrame) => void): () => void {
    this.#frameListeners.add(listener);
    return () => this.#frameListeners.delete(listener);
  }

  /** All messages of a conversation as a reader reads them, by rank. */
  read(conversationId: string): Message[] {
    return structuredClone(this.#conversation(conversationId).messages);
  }

  markOf(person: string, conversationId: string): ReadMark {
    return this.#marks.of(person, conversationId);
  }

  levelOf(person: string, placeId: string): ChannelChoice {
    return this.#levels.of(person, placeId);
  }

  head(conversationId: string): number | null {
    return this.#conversations.get(conversationId)?.version ?? null;
  }

  conversationIds(): string[] {
    return [...this.#conversations.keys()];
  }

  /** Does an operation as this person: what HTTP and the socket both reach. Answers are copies. */
  handle(name: string, input: unknown, person: string): unknown {
    const asked = input as Asked;
    this.log.push({ name, input: asked, person });
    const refusal = isRead(name) ? undefined : this.refusals.shift();
    if (refusal) throw refusal;
    return structuredClone(this.#operation(name, asked, person));
  }

  #operation(name: string, asked: Asked, person: string): unknown {
    switch (name) {
      case 'messages.post':
        return this.#writes.post(asked as never, person);
      case 'messages.edit':
        return this.#writes.edit(asked as never, person);
      case 'messages.delete':
        return this.#writes.remove(asked.messageId as string);
      case 'messages.setReaction':
        return this.#writes.react(asked as never, person);
      case 'messages.withdraw':
        return this.#writes.withdraw(asked as never, person);
      case 'messages.list':
        return this.#list(asked);
      case 'conversations.changes':
        return this.#changes(asked);
      case 'conversations.live':
        return this.#live(asked);
      case 'conversations.heads':
        return headsDiffering(asked as never, (id) => this.head(id));
      case 'threads.create':
        return this.#createThread(asked as never, person);
      case 'inbox.changes':
        return { ...this.#stamp(0), from: 0, to: 0, changes: [] };
      case 'conversations.markRead':
        return this.#marks.set(person, asked as never, this.#conversation(asked.conversationId).messages);
      case 'threads.setLevel':
        return this.#levels.set(person, this.#conversation(asked.threadId as string).id, asked as never);
      case 'channels.setLevel':
        return this.#levels.set(person, asked.channelId as string, asked as never);
      case 'files.begin':
        return this.files.begin(person, asked as never);
      case 'files.part':
        return this.files.receive(person, asked as never);
      case 'files.finish':
        return this.files.finish(person, asked as never);
      case 'files.discard':
        return this.files.discard(person, asked as never);
      case 'drafts.list':
        return { items: this.#drafts.list(person) };
      case 'drafts.put':
        return this.#drafts.put(person, asked as never, this.#instant());
      case 'drafts.discard':
        return this.#drafts.discard(person, asked as never);
      default:
        throw new AppError('not_found');
    }
  }

  /** A moderator hides or restores. */
  setHidden(messageId: string, hidden: boolean): void {
    this.#writes.setHidden(messageId, hidden);
  }

  setClosed(conversationId: string, closed: boolean): void {
    const conversation = this.#conversation(conversationId);
    conversation.closed = closed;
    const by = conversation.thread.author;
    const closing = closed ? { at: this.#instant(), by, reason: '' } : null;
    this.#commit(conversation, { ...conversation.thread, closed: closing });
  }

  /** What it carries beside its messages, as a reader reads it, the oldest first. */
  readLive(conversationId: string): LiveEntity[] {
    const { live } = this.#conversation(conversationId);
    return structuredClone(live).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Someone opens a poll, or so many votes of one are told. */
  poll(conversationId: string, id: string, voters: number): void {
    const conversation = this.#conversation(conversationId);
    const known = conversation.live.some((entity) => entity.id === id);
    this.#commit(conversation, known ? tallyOf(id, voters) : pollOf(id));
  }

  /** The data comes back as it was some versions ago: another incarnation. */
  restoreFromBackup(): void {
    this.incarnation += 1;
  }

  #list(asked: Asked) {
    const { version, messages } = this.#conversation(asked.conversationId);
    return { ...this.#stamp(version), ...pageOf(messages, asked) };
  }

  #changes(asked: Asked) {
    const conversation = this.#conversation(asked.conversationId);
    const stamp = this.#stamp(conversation.version);
    const isOther = asked.incarnation !== undefined && asked.incarnation !== this.incarnation;
    return { ...stamp, ...changesAfter(conversation, asked, { isOther, most: this.changesLimit }) };
  }

  #live(asked: Asked) {
    const { version, live } = this.#conversation(asked.conversationId);
    return { ...this.#stamp(version), entities: live };
  }

  #createThread(
    asked: { channelId: string; clientId: string; title: string; body: string; writtenAt?: string },
    person: string,
  ) {
    const key = `${person} ${asked.clientId}`;
    const known = this.#threads.get(key);
    if (known) return known;
    const id = this.#random.uuid();
    this.addConversation(id, asked.channelId);
    const { clientId, body } = asked;
    this.#writes.post({ conversationId: id, clientId, body }, person);
    const thread = { id, conversationId: id, createdAt: this.#instant() } as Thread;
    this.#threads.set(key, thread);
    return thread;
  }

  #commit<Change extends ConversationChange>(conversation: SimConversation, change: Change): Change {
    const from = conversation.version;
    conversation.version += 1;
    const made = { ...change, version: conversation.version };
    if (made.kind === 'thread') conversation.thread = made;
    else if (made.kind === 'message') conversation.messages[made.seq - 1] = made;
    else conversation.live = [...conversation.live.filter(({ id }) => id !== made.id), made];
    const frame = { conversationId: conversation.id, from, to: conversation.version, changes: [made] };
    for (const listener of this.#frameListeners) listener(structuredClone(frame));
    return made;
  }

  #message(id: string): { conversation: SimConversation; message: Message } {
    for (const conversation of this.#conversations.values()) {
      const message = conversation.messages.find((one) => one.id === id);
      if (message) return { conversation, message };
    }
    throw new AppError('not_found');
  }

  #conversation(id: string): SimConversation {
    const conversation = this.#conversations.get(id);
    if (!conversation) throw new AppError('not_found');
    return conversation;
  }

  #stamp(version: number) {
    return { version, audience: 'readers' as const, incarnation: this.incarnation };
  }

  #instant(): string {
    return new Date(this.#now()).toISOString();
  }
}
