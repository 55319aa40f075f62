import type { Actor } from '@sentiers/shared/actor.ts';
import type { ReadMark } from '@sentiers/shared/journal/schema.ts';
import { readThread } from '../threads/threads.access.ts';
import { nextReadMark } from './read-mark.ts';
import { changeStanding } from './standings.changes.ts';
import { countAfter, loadRanks } from './standings.queries.ts';

/** Asks for a read mark; answers what is stored, and what is unread after it. */
export async function markRead(
  actor: Actor,
  { conversationId, ...asked }: ReadMark & { conversationId: string },
): Promise<ReadMark & { unread: number }> {
  const place = await readThread(actor, conversationId);
  const ranks = await loadRanks([conversationId]);
  const lastSeq = ranks[0]?.lastSeq ?? 0;
  let unread = 0;
  const standing = await changeStanding(actor.personId, place, async (current) => {
    const stored = { seq: current.readSeq, epoch: current.readEpoch };
    const next = nextReadMark(stored, asked, lastSeq);
    unread = await countAfter(actor.personId, ranks, next.seq);
    return next === stored ? null : { readSeq: next.seq, readEpoch: next.epoch, hasUnread: unread > 0 };
  });
  return { seq: standing.readSeq, epoch: standing.readEpoch, unread };
}
