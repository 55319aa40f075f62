import { LRUCache } from 'lru-cache';
import type { DomainEvent } from '../../platform/journal/events.ts';
import { findLastNews } from '../messages/messages.queries.ts';
import { type StandingDoc, StandingModel, standingId, toMinute } from './standings.model.ts';
import { countUnread, loadRanks } from './standings.queries.ts';

type Posted = DomainEvent<'message.posted'>;
type BulkUpdate = { updateMany: { filter: object; update: object } };
interface Pair {
  personId: string;
  threadId: string;
}

/** The minute up to which this process moved a thread in lists; who comes to stand in it later starts there. */
const moved = new LRUCache<string, number>({ max: 50_000 });

/**
 * Raises the flags of those for whom these posts are unread, and moves their threads up in lists, at
 * most once a minute: one request for all, which writes nothing while they have not read.
 */
export async function raiseUnreadFlags(posts: readonly Posted[]): Promise<void> {
  const byThread = Map.groupBy(posts, ({ data }) => data.threadId);
  const writes = [...byThread.values()].flatMap((inThread) => [...moving(inThread), ...raising(inThread)]);
  if (writes.length === 0) return;
  await StandingModel.bulkWrite(writes as never, { ordered: false });
  for (const { at, data } of posts) moved.set(data.threadId, toMinute(at).getTime());
}

function moving(posts: readonly Posted[]): BulkUpdate[] {
  const last = posts.at(-1);
  if (!last) return [];
  const { threadId } = last.data;
  const minute = toMinute(last.at);
  if (moved.get(threadId) === minute.getTime()) return [];
  return [
    {
      updateMany: {
        filter: { threadId, activityAt: { $lt: minute } },
        update: { $set: { activityAt: minute } },
      },
    },
  ];
}

/** A post is unread for all but its author, who may have something unread from the last of the others'. */
function raising(posts: readonly Posted[]): BulkUpdate[] {
  const last = posts.at(-1);
  if (!last) return [];
  const { threadId, authorId, seq } = last.data;
  const ofOthers = posts.findLast(({ data }) => data.authorId !== authorId);
  const raise = (filter: object): BulkUpdate => ({
    updateMany: {
      filter: { threadId, hasUnread: false, ...filter },
      update: { $set: { hasUnread: true } },
    },
  });
  return [
    raise({ readSeq: { $lt: seq }, personId: { $ne: authorId } }),
    ...(ofOthers ? [raise({ readSeq: { $lt: ofOthers.data.seq }, personId: authorId })] : []),
  ];
}

/**
 * Brings the unread flags of all who stand in a thread to what its messages say now, after words were taken away or given
 * back: something is unread for everyone whose mark is before the last message written there, save for its author, for
 * whom it is counted. Running it twice, or late, does no harm.
 */
export async function refreshUnreadFlags(threadId: string): Promise<void> {
  const { seq, authorId } = await findLastNews(threadId);
  const others = { threadId, personId: { $ne: authorId } };
  await Promise.all([
    StandingModel.updateMany(
      { ...others, hasUnread: false, readSeq: { $lt: seq } },
      { $set: { hasUnread: true } },
    ),
    StandingModel.updateMany(
      { ...others, hasUnread: true, readSeq: { $gte: seq } },
      { $set: { hasUnread: false } },
    ),
    refreshFlagsOf([{ personId: authorId, threadId }]),
  ]);
}

/**
 * Brings these people's flags in these threads to what is unread for them now: a post may have come between the
 * moment their mark was judged and that it was stored.
 */
export async function refreshFlagsOf(pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return;
  const ids = pairs.map(({ personId, threadId }) => standingId(personId, threadId));
  const [standings, ranks] = await Promise.all([
    StandingModel.find({ _id: { $in: ids } }).lean<StandingDoc[]>(),
    loadRanks([...new Set(pairs.map(({ threadId }) => threadId))]),
  ]);
  const byThread = new Map(ranks.map((stream) => [stream._id, stream]));
  await Promise.all(
    standings.map(async ({ _id, personId, threadId, readSeq, hasUnread }) => {
      const stream = byThread.get(threadId);
      if (!stream) return;
      const counted = await countUnread(personId, [stream], new Map([[threadId, readSeq]]));
      const isUnread = (counted.get(threadId) ?? 0) > 0;
      // A mark that moves meanwhile says so by an event of its own, and is looked at again.
      if (isUnread !== hasUnread)
        await StandingModel.updateOne({ _id, readSeq }, { $set: { hasUnread: isUnread } });
    }),
  );
}
