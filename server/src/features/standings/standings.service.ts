import type { Actor } from '@sentiers/shared/actor.ts';
import type { ReadMark } from '@sentiers/shared/journal/schema.ts';
import type { ThreadStanding } from '@sentiers/shared/threads/schema.ts';
import { readThread } from '../threads/threads.access.ts';
import { nextReadMark } from './read-mark.ts';
import { changeStanding } from './standings.changes.ts';
import { countUnread, loadRanks, loadStanding, type Ranks } from './standings.queries.ts';

/** Follows a thread, or not: what was chosen here sticks, whatever happens in the thread. */
export async function setFollowing(
  actor: Actor,
  { threadId, following }: { threadId: string; following: boolean },
): Promise<ThreadStanding> {
  const place = await readThread(actor, threadId);
  const follow = following ? 'chosen' : 'refused';
  await changeStanding(actor.personId, place, async (current) => {
    if (current.follow === follow) return null;
    return { follow, hasUnread: (await unreadAfter(actor.personId, threadId, current.readSeq)) > 0 };
  });
  return loadStanding(actor, threadId);
}

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

async function unreadAfter(personId: string, threadId: string, seq: number): Promise<number> {
  return countAfter(personId, await loadRanks([threadId]), seq);
}

async function countAfter(personId: string, ranks: readonly Ranks[], seq: number): Promise<number> {
  const counted = await countUnread(personId, ranks, new Map(ranks.map(({ _id }) => [_id, seq])));
  return counted.values().next().value ?? 0;
}
