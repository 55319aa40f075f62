import { compareReadMarks, type ReadMark } from '@sentiers/shared/journal/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';

/** The mark that wins of two: the greater epoch, then the greater rank. */
export function laterMark(a: ReadMark, b: ReadMark): ReadMark {
  return compareReadMarks(a, b) >= 0 ? a : b;
}

/**
 * What is unread after a rank, as far as this device can tell: published messages of others, and all of those that are
 * not loaded.
 */
export function unreadAfter(
  { items, lastSeq }: { items: readonly Pick<Message, 'seq' | 'author' | 'state'>[]; lastSeq: number },
  seq: number,
  me: string,
): number {
  const last = items.at(-1)?.seq ?? seq;
  const loaded = items.filter(
    (message) => message.seq > seq && message.author.id !== me && message.state === 'published',
  );
  return loaded.length + Math.max(0, lastSeq - Math.max(last, seq));
}
