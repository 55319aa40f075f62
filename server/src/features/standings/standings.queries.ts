import type { Actor } from '@sentiers/shared/actor.ts';
import type { ThreadStanding } from '@sentiers/shared/threads/schema.ts';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import { countNotUnread } from '../messages/not-unread.queries.ts';
import { readThread } from '../threads/threads.access.ts';
import { type StandingDoc, StandingModel, standingId } from './standings.model.ts';

/** What of a conversation tells how much of it is unread. */
export type Ranks = Pick<StreamDoc, '_id' | 'lastSeq' | 'voidSeqs' | 'contributors'>;
type Stored = Pick<StandingDoc, 'following' | 'readSeq' | 'readEpoch'>;

const fresh: Stored = { following: false, readSeq: 0, readEpoch: 0 };

/** Where the actor stands in one conversation. */
export async function loadStanding(actor: Actor, threadId: string): Promise<ThreadStanding> {
  await readThread(actor, threadId);
  return (
    (await loadStandings(actor.personId, await loadRanks([threadId]))).get(threadId) ?? present(fresh, 0)
  );
}

/** Where a person stands in each of these conversations: two queries for all, however long they are. */
export async function loadStandings(
  personId: string,
  ranks: readonly Ranks[],
): Promise<Map<string, ThreadStanding>> {
  const stored = await StandingModel.find({
    _id: { $in: ranks.map(({ _id }) => standingId(personId, _id)) },
  }).lean<StandingDoc[]>();
  const byThread = new Map<string, Stored>(stored.map((standing) => [standing.threadId, standing]));
  const marks = new Map(ranks.map(({ _id }) => [_id, byThread.get(_id)?.readSeq ?? 0]));
  const unread = await countUnread(personId, ranks, marks);
  return new Map(ranks.map(({ _id }) => [_id, present(byThread.get(_id) ?? fresh, unread.get(_id) ?? 0)]));
}

/**
 * Unread: the published messages after the mark that are not the person's own. Ranks are dense, so it is counted from
 * what does not count, which is little: what was taken away, and one's own.
 */
export async function countUnread(
  personId: string,
  ranks: readonly Ranks[],
  marks: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const behind = ranks
    .map(({ _id, lastSeq, voidSeqs, contributors }) => {
      const after = marks.get(_id) ?? 0;
      return {
        conversationId: _id,
        after,
        lastSeq,
        voidSeqs: voidSeqs.filter((seq) => seq > after),
        wroteHere: contributors.includes(personId),
      };
    })
    .filter(({ lastSeq, after }) => lastSeq > after);
  const notUnread = await countNotUnread(personId, behind);
  return new Map(
    behind.map(({ conversationId: id, lastSeq, after }) => [
      id,
      Math.max(0, lastSeq - after - (notUnread.get(id) ?? 0)),
    ]),
  );
}

export async function loadRanks(threadIds: readonly string[]): Promise<Ranks[]> {
  return StreamModel.find(
    { _id: { $in: [...threadIds] } },
    { lastSeq: 1, voidSeqs: 1, contributors: 1 },
  ).lean<Ranks[]>();
}

/** What is asked of a standing that may not exist. */
export type Followers = (
  personId: string,
  threadId: string,
) => Pick<StandingDoc, 'follow' | 'readSeq'> | undefined;

/** Whether, and how, each of these people follows each of these threads. */
export async function loadFollowers(
  pairs: readonly { personId: string; threadId: string }[],
): Promise<Followers> {
  const ids = pairs.map(({ personId, threadId }) => standingId(personId, threadId));
  const found =
    ids.length === 0
      ? []
      : await StandingModel.find({ _id: { $in: ids } }, { follow: 1, readSeq: 1 }).lean<StandingDoc[]>();
  const byId = new Map(found.map((standing) => [standing._id, standing]));
  return (personId, threadId) => byId.get(standingId(personId, threadId));
}

/** How far each of these people has read each of these threads: 0 where they never did. */
export async function loadReadSeqs(
  pairs: readonly { personId: string; threadId: string }[],
): Promise<(personId: string, threadId: string) => number> {
  const followers = await loadFollowers(pairs);
  return (personId, threadId) => followers(personId, threadId)?.readSeq ?? 0;
}

/** Followed threads with something unread, by channel: what the badge of a channel counts. */
export async function countUnreadFollowedByChannel(
  personId: string,
  channelIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await StandingModel.aggregate<{ _id: string; threads: number }>([
    { $match: { personId, channelId: { $in: [...channelIds] }, following: true, hasUnread: true } },
    { $group: { _id: '$channelId', threads: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, threads }) => [_id, threads]));
}

/** How far a page of followed threads went. */
export interface FollowedPosition {
  hasUnread: boolean;
  activityAt: Date;
  threadId: string;
}

type FollowedLine = FollowedPosition & { channelId: string };
const lineFields = { threadId: 1, channelId: 1, hasUnread: 1, activityAt: 1, _id: 0 } as const;

/** Threads a person follows, those with something unread first, then by the minute of their last post. */
export async function findFollowed(
  personId: string,
  page: { places: FollowedPlaces; unread: boolean; after?: FollowedPosition | undefined; limit: number },
): Promise<FollowedLine[]> {
  const { after } = page;
  const groups = page.unread ? [true] : [true, false];
  const lines: FollowedLine[] = [];
  for (const hasUnread of groups) {
    if (after && !after.hasUnread && hasUnread) continue;
    if (lines.length >= page.limit) break;
    const start = after?.hasUnread === hasUnread ? after : undefined;
    lines.push(
      ...(await findLines({ personId, hasUnread, places: page.places, start }, page.limit - lines.length)),
    );
  }
  return lines;
}

/** Followed threads of one channel by activity, or only those with something unread. */
export async function findFollowedInChannel(
  personId: string,
  channelId: string,
  page: { unread: boolean; after?: Omit<FollowedPosition, 'hasUnread'> | undefined; limit: number },
): Promise<FollowedLine[]> {
  return StandingModel.find(
    {
      personId,
      channelId,
      following: true,
      hasUnread: page.unread ? true : { $in: [true, false] },
      ...(page.after && afterPosition(page.after)),
    },
    lineFields,
  )
    .sort({ activityAt: -1, threadId: -1 })
    .limit(page.limit)
    .lean<FollowedLine[]>();
}

/** Where the person may read: channels, and threads they were invited to by name. */
export interface FollowedPlaces {
  channelIds: readonly string[];
  threadIds: readonly string[];
}

async function findLines(
  query: {
    personId: string;
    hasUnread: boolean;
    places: FollowedPlaces;
    start: FollowedPosition | undefined;
  },
  limit: number,
): Promise<FollowedLine[]> {
  const { personId, hasUnread, places, start } = query;
  return StandingModel.find(
    {
      personId,
      following: true,
      hasUnread,
      $and: [
        { $or: [{ channelId: { $in: places.channelIds } }, { threadId: { $in: places.threadIds } }] },
        start ? afterPosition(start) : {},
      ],
    },
    lineFields,
  )
    .hint({ personId: 1, following: 1, hasUnread: -1, activityAt: -1, threadId: -1 })
    .sort({ activityAt: -1, threadId: -1 })
    .limit(limit)
    .lean<FollowedLine[]>();
}

function afterPosition({ activityAt, threadId }: Omit<FollowedPosition, 'hasUnread'>) {
  return { $or: [{ activityAt: { $lt: activityAt } }, { activityAt, threadId: { $lt: threadId } }] };
}

function present({ following, readSeq, readEpoch }: Stored, unread: number): ThreadStanding {
  return { following, read: { seq: readSeq, epoch: readEpoch }, unread };
}
