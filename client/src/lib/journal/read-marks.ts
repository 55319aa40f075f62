import type { ReadMark } from '@sentiers/shared/journal/schema.ts';
import type { Call } from '../api/operations.ts';
import { LatestWrites, type LatestWritesHost } from './latest-writes.ts';
import { type AskedMark, afterAnswer, asked, type PendingMark } from './pending-mark.ts';

/** A mark as the server stores it, and what it counts after it. */
interface Counted {
  read: ReadMark;
  unread: number;
}

/** A mark left: what the server stores and counts; null where it would have none of it. */
export interface SettledMark {
  conversationId: string;
  answer: Counted | null;
}

/**
 * The read marks set on this device until the server has them: through reloads and dead networks, the latest of each
 * conversation only. The server keeps the greatest, so that tabs may send the same one twice.
 */
export class ReadMarks extends LatestWrites<PendingMark, Counted> {
  constructor({ call, ...host }: LatestWritesHost & { call: Call }) {
    super({
      ...host,
      row: 'outbox.readMarks',
      table: 'readMarks',
      send: async (conversationId, { read: mark }) => {
        const { unread, ...read } = await call('conversations.markRead', { conversationId, ...mark });
        return { read, unread };
      },
      afterAnswer: (now, sent, { read }) => afterAnswer(now, sent.read, read),
    });
  }

  /** Tells what became of each mark. */
  onSettled(listener: (settled: SettledMark) => void): () => void {
    return this.onWritten(({ key, answer }) => listener({ conversationId: key, answer }));
  }

  /** Sets a mark: safe on the device when this resolves, then sent as soon as there is a network. */
  set(conversationId: string, mark: AskedMark): Promise<void> {
    return this.write(conversationId, (pending) => asked(pending, mark));
  }
}
