import type { Message } from '@sentiers/shared/messages/schema.ts';

/** What the server has and no page shows yet: each stands at the end of its conversation until it is seen there. */
export class SentMessages {
  #messages: readonly Message[] = [];

  all(): readonly Message[] {
    return this.#messages;
  }

  /** False where it changes nothing: it stands there already, or has no words to show. */
  add(message: Message): boolean {
    if (message.state !== 'published' || this.#messages.some(({ id }) => id === message.id)) return false;
    this.#messages = [...this.#messages, message];
    return true;
  }

  /** Lets go what a conversation shows by itself; false where that was none. */
  seen(conversation: { id: string; hasClientId(clientId: string): boolean }): boolean {
    const left = this.#messages.filter(
      ({ conversationId, clientId }) =>
        conversationId !== conversation.id || !conversation.hasClientId(clientId),
    );
    if (left.length === this.#messages.length) return false;
    this.#messages = left;
    return true;
  }
}
