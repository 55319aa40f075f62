import { AppError } from '@sentiers/shared/errors.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { authorOf, messageOf } from './sample-entities.ts';
import type { SimulatedFiles } from './simulated-files.ts';
import { type Reacting, reactionsAfter } from './simulated-reactions.ts';
import type { SimConversation } from './simulated-reads.ts';

/** A write of this id was made, or must never be. */
type Receipt = { request: string; messageId: string } | { withdrawn: true };

/** What writes reach of the server that they are made on. */
interface Ports {
  files: SimulatedFiles;
  uuid(): string;
  instant(): string;
  conversation(id: string): SimConversation;
  message(id: string): { conversation: SimConversation; message: Message };
  commit(conversation: SimConversation, message: Message): Message;
}

/** What people do with messages, each thing once however often it is sent: receipts, revisions, what is taken back. */
export class SimulatedWrites {
  readonly #ports: Ports;
  readonly #receipts = new Map<string, Receipt>();
  readonly #edits = new Set<string>();
  /** Of hidden messages. */
  readonly #words = new Map<string, string>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  post(
    asked: { conversationId: string; clientId: string; body: string; writtenAt?: string },
    person: string,
  ) {
    const { conversationId, clientId, body, writtenAt } = asked;
    const conversation = this.#ports.conversation(conversationId);
    const known = this.#received(person, clientId, JSON.stringify([conversationId, body, writtenAt]));
    if (known) return known;
    if (conversation.closed) throw new AppError('thread_closed');
    const files = this.#ports.files.shownIn(person, body);
    const message = messageOf(conversation.messages.length + 1, 0, {
      ...{ id: this.#ports.uuid(), conversationId, clientId, body, files },
      ...{ author: authorOf(person), createdAt: this.#ports.instant(), writtenAt: writtenAt ?? null },
    });
    this.#receipts.set(`${person} ${clientId}`, {
      request: JSON.stringify([conversationId, body, writtenAt]),
      messageId: message.id,
    });
    return this.#ports.commit(conversation, message);
  }

  /** The entry of an earlier copy of the same request. */
  #received(person: string, clientId: string, request: string): Message | null {
    const receipt = this.#receipts.get(`${person} ${clientId}`);
    if (!receipt) return null;
    if ('withdrawn' in receipt) throw new AppError('withdrawn');
    if (receipt.request !== request) throw new AppError('client_id_conflict');
    return this.#ports.message(receipt.messageId).message;
  }

  edit(asked: { messageId: string; operationId: string; revision: number; body: string }, person: string) {
    const { message } = this.#ports.message(asked.messageId);
    const files = this.#ports.files.shownIn(person, asked.body);
    if (this.#edits.has(asked.operationId)) return message;
    if (message.revision !== asked.revision) throw new AppError('revision_conflict');
    if (message.state !== 'published') throw new AppError('forbidden');
    this.#edits.add(asked.operationId);
    const revision = message.revision + 1;
    return this.#change(asked.messageId, {
      body: asked.body,
      files,
      revision,
      editedAt: this.#ports.instant(),
    });
  }

  react(asked: Reacting, person: string) {
    const { message } = this.#ports.message(asked.messageId);
    if (message.state !== 'published') throw new AppError('forbidden');
    return this.#change(asked.messageId, { reactions: reactionsAfter(message.reactions, asked, person) });
  }

  withdraw(asked: { conversationId: string; clientId: string }, person: string) {
    const key = `${person} ${asked.clientId}`;
    const receipt = this.#receipts.get(key);
    if (!receipt || 'withdrawn' in receipt) {
      this.#receipts.set(key, { withdrawn: true });
      return { outcome: 'stopped', message: null };
    }
    const { message } = this.#ports.message(receipt.messageId);
    const deleted = message.state === 'deleted' ? message : this.remove(message.id);
    return { outcome: 'deleted', message: deleted };
  }

  remove(messageId: string): Message {
    return this.#change(messageId, { state: 'deleted', body: '', reactions: [] });
  }

  /** A moderator hides or restores. */
  setHidden(messageId: string, hidden: boolean): void {
    const { conversation, message } = this.#ports.message(messageId);
    if (message.state === 'deleted') return;
    const words = this.#words.get(messageId) ?? message.body;
    this.#words.set(messageId, words);
    this.#ports.commit(conversation, {
      ...message,
      state: hidden ? 'hidden' : 'published',
      body: hidden ? '' : words,
    });
  }

  #change(messageId: string, fields: Partial<Message>): Message {
    const { conversation, message } = this.#ports.message(messageId);
    return this.#ports.commit(conversation, { ...message, ...fields });
  }
}
