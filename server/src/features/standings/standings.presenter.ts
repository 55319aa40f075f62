import type { StandingChange } from '@sentiers/shared/inbox/schema.ts';
import { canReadThread } from '@sentiers/shared/threads/policy.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { loadThreads } from '../threads/threads.access.ts';
import type { StandingDoc } from './standings.model.ts';
import { countUnread, loadRanks } from './standings.queries.ts';

/**
 * Standings as their persons' devices receive them, with what is unread at this moment; those in threads that their
 * person reads no more are left out.
 */
export async function presentStandings(standings: readonly StandingDoc[]): Promise<StandingChange[]> {
  const readable = await withoutLost(standings);
  const byPerson = Map.groupBy(readable, ({ personId }) => personId);
  const presented = await Promise.all([...byPerson].map(([personId, theirs]) => presentTo(personId, theirs)));
  return presented.flat();
}

async function withoutLost(standings: readonly StandingDoc[]): Promise<StandingDoc[]> {
  const [actors, threads] = await Promise.all([
    loadActors(standings.map(({ personId }) => personId)),
    loadThreads(standings.map(({ threadId }) => threadId)),
  ]);
  return standings.filter(({ personId, threadId }) => {
    const actor = actors.get(personId);
    const thread = threads.get(threadId);
    return actor !== undefined && thread !== undefined && canReadThread(actor, thread.facts);
  });
}

async function presentTo(personId: string, standings: readonly StandingDoc[]): Promise<StandingChange[]> {
  const ranks = await loadRanks(standings.map(({ threadId }) => threadId));
  const marks = new Map(standings.map(({ threadId, readSeq }) => [threadId, readSeq]));
  const unread = await countUnread(personId, ranks, marks);
  return standings.map(({ _id, version, threadId, channelId, following, readSeq, readEpoch }) => ({
    kind: 'standing',
    id: _id,
    version,
    threadId,
    conversationId: threadId,
    channelId,
    standing: {
      following,
      read: { seq: readSeq, epoch: readEpoch },
      unread: unread.get(threadId) ?? 0,
    },
  }));
}
