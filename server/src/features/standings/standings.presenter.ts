import type { StandingChange } from '@sentiers/shared/inbox/schema.ts';
import type { StandingDoc } from './standings.model.ts';
import { countUnread, loadRanks } from './standings.queries.ts';

/** Standings as their person's devices receive them, with what is unread at this moment. */
export async function presentStandings(standings: readonly StandingDoc[]): Promise<StandingChange[]> {
  const ranks = await loadRanks(standings.map(({ threadId }) => threadId));
  const unread = new Map<string, number>();
  for (const { _id, personId, threadId, readSeq } of standings) {
    const own = ranks.filter((stream) => stream._id === threadId);
    const counted = await countUnread(personId, own, new Map([[threadId, readSeq]]));
    unread.set(_id, counted.get(threadId) ?? 0);
  }
  return standings.map((standing) => ({
    kind: 'standing',
    id: standing._id,
    version: standing.version,
    threadId: standing.threadId,
    conversationId: standing.threadId,
    channelId: standing.channelId,
    standing: {
      following: standing.following,
      read: { seq: standing.readSeq, epoch: standing.readEpoch },
      unread: unread.get(standing._id) ?? 0,
    },
  }));
}
