import { canReadChannel } from '@sentiers/shared/channels/policy.ts';
import type { ChannelFollowingChange, StandingChange } from '@sentiers/shared/inbox/schema.ts';
import { canReadThread } from '@sentiers/shared/threads/policy.ts';
import { loadChannelFacts } from '../channels/channels.access.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { loadThreads } from '../threads/threads.access.ts';
import type { ChannelFollowingDoc } from './channel-followings.model.ts';
import { loadChannelChoices, presentChannelChoice } from './choices.queries.ts';
import type { StandingDoc } from './standings.model.ts';
import { countUnread, loadRanks, presentStanding } from './standings.queries.ts';

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
  const [ranks, choices] = await Promise.all([
    loadRanks(standings.map(({ threadId }) => threadId)),
    loadChannelChoices(personId),
  ]);
  const marks = new Map(standings.map(({ threadId, readSeq }) => [threadId, readSeq]));
  const unread = await countUnread(personId, ranks, marks);
  return standings.map((standing) => ({
    kind: 'standing',
    id: standing._id,
    version: standing.version,
    threadId: standing.threadId,
    conversationId: standing.threadId,
    channelId: standing.channelId,
    standing: presentStanding(standing, choices.of(standing.channelId), unread.get(standing.threadId) ?? 0),
  }));
}

/** What persons chose for channels, as their devices receive it; for those they read no more, nothing. */
export async function presentChannelFollowings(
  followings: readonly ChannelFollowingDoc[],
): Promise<ChannelFollowingChange[]> {
  const [actors, channels] = await Promise.all([
    loadActors(followings.map(({ personId }) => personId)),
    loadChannelFacts(followings.map(({ channelId }) => channelId)),
  ]);
  return followings.flatMap((following) => {
    const { _id, version, personId, channelId } = following;
    const actor = actors.get(personId);
    const channel = channels.get(channelId);
    if (!actor || !channel || !canReadChannel(actor, channel)) return [];
    return [
      { kind: 'channel-following', id: _id, version, channelId, following: presentChannelChoice(following) },
    ];
  });
}
