import { compareReadMarks, type ReadMark } from '@sentiers/shared/journal/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';

/** Read marks as the server keeps them: the greatest of (epoch, seq), one epoch at most above what is stored. */
export class SimulatedMarks {
  readonly #marks = new Map<string, ReadMark>();

  of(person: string, conversationId: string): ReadMark {
    return this.#marks.get(`${person} ${conversationId}`) ?? { seq: 0, epoch: 0 };
  }

  set(
    person: string,
    { conversationId, seq, epoch }: ReadMark & { conversationId: string },
    messages: readonly Message[],
  ): ReadMark & { unread: number } {
    const stored = this.of(person, conversationId);
    const asked = { seq: Math.min(seq, messages.length), epoch };
    const moves = epoch <= stored.epoch + 1 && compareReadMarks(asked, stored) > 0;
    const now = moves ? asked : stored;
    this.#marks.set(`${person} ${conversationId}`, now);
    const unread = messages.filter((message) => message.seq > now.seq && message.author.id !== person);
    return { ...now, unread: unread.length };
  }
}
