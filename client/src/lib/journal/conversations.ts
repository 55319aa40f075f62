import { Conversation } from './conversation.ts';
import type { ConversationTransport } from './conversation-transport.ts';
import type { Clock, Random } from './environment.ts';
import type { KeptConversations } from './kept-conversations.ts';

interface ConversationsOptions {
  clock: Clock;
  random: Random;
  transport: ConversationTransport;
  kept: KeptConversations;
  pageSize: number | undefined;
  /** Something of a conversation changed. */
  onChange: (conversation: Conversation) => void;
}

/** Beyond, the ones looked at longest ago leave memory (what is kept on the device stays). */
const MOST_IN_MEMORY = 20;

/** The conversations in memory: one replica of each, whoever asks for it. */
export class Conversations {
  readonly #options: ConversationsOptions;
  readonly #byId = new Map<string, Conversation>();

  constructor(options: ConversationsOptions) {
    this.#options = options;
  }

  get(id: string): Conversation {
    const known = this.#byId.get(id);
    // One that was gone when it was last looked at may be ours again; while it is looked at, it stays what it is.
    const isOver = known?.getSnapshot().status === 'gone' && !known.isOpen;
    return this.#touch(known && !isOver ? known : this.#create(id));
  }

  loaded(id: string): Conversation | undefined {
    return this.#byId.get(id);
  }

  all(): Conversation[] {
    return [...this.#byId.values()];
  }

  stop(): void {
    for (const conversation of this.#byId.values()) conversation.stop();
    this.#byId.clear();
  }

  #create(id: string): Conversation {
    const { clock, random, transport, kept, onChange, pageSize } = this.#options;
    const conversation = new Conversation({
      id,
      clock,
      random,
      transport,
      readKept: () => kept.read(id),
      ...(pageSize === undefined ? {} : { pageSize }),
      onGone: () => void kept.forget([id]).catch(() => null),
    });
    conversation.subscribe(() => onChange(conversation));
    return conversation;
  }

  /** Puts it last, as the one looked at most recently. */
  #touch(conversation: Conversation): Conversation {
    this.#byId.delete(conversation.id);
    this.#byId.set(conversation.id, conversation);
    const closed = this.all().filter(({ isOpen, id }) => !isOpen && id !== conversation.id);
    for (const one of closed.slice(0, Math.max(0, closed.length - MOST_IN_MEMORY))) {
      one.stop();
      this.#byId.delete(one.id);
    }
    return conversation;
  }
}
