import { LRUCache } from 'lru-cache';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import { findFollowersOfChannel } from './choices.queries.ts';
import { newStanding } from './standings.changes.ts';
import { type StandingDoc, StandingModel, standingId, toMinute } from './standings.model.ts';

/** Threads for which all who follow their whole channel were seen to: choosing that later sees to them again. */
const seenTo = new LRUCache<string, true>({ max: 50_000 });

/** How many threads are seen to at once. */
const AT_ONCE = 500;

type Place = { threadId: string; channelId: string };
type ThreadStream = Pick<StreamDoc, '_id' | 'lastSeq' | 'activityAt'>;

/**
 * Everyone who follows a whole channel stands in its new threads, with nothing read: one write for each of them and
 * thread, not for each post.
 */
export async function standInNewThreads(places: readonly Place[]): Promise<void> {
  const fresh = new Map(
    places.filter(({ threadId }) => !seenTo.has(threadId)).map((place) => [place.threadId, place]),
  );
  for (const [threadId, { channelId }] of fresh) {
    const followers = await findFollowersOfChannel(channelId);
    await insertStandingsAt(followers.map((personId) => ({ personId, threadId, channelId, readSeq: 0 })));
    seenTo.set(threadId, true);
  }
}

/** A thread came from another channel: those who follow this one whole stand in it, with what was there read. */
export async function standInMovedThread({ threadId, channelId }: Place): Promise<void> {
  const [stream] = await StreamModel.find({ _id: threadId }, { lastSeq: 1, activityAt: 1 }).lean<
    ThreadStream[]
  >();
  if (!stream) return;
  const { lastSeq: readSeq, activityAt } = stream;
  const followers = await findFollowersOfChannel(channelId);
  await insertStandingsAt(
    followers.map((personId) => ({ personId, threadId, channelId, readSeq, activityAt })),
  );
}

/**
 * Who begins to follow a whole channel stands in each of its threads. What they never opened was there before: it
 * counts as read, and what comes from now on doesn't.
 * @param made only threads made since then, of which nothing counts as read
 */
export async function standInChannel(
  personId: string,
  channelId: string,
  made?: { since: Date },
): Promise<void> {
  const streams = await StreamModel.find(
    { home: channelId, ...(made && { activityAt: { $gte: made.since } }) },
    { lastSeq: 1, activityAt: 1 },
  ).lean<ThreadStream[]>();
  for (let start = 0; start < streams.length; start += AT_ONCE) {
    await insertStandingsAt(
      streams.slice(start, start + AT_ONCE).map(({ _id, lastSeq, activityAt }) => ({
        ...{ personId, threadId: _id, channelId, activityAt },
        readSeq: made ? 0 : lastSeq,
      })),
    );
  }
}

type Stand = Place & { personId: string; readSeq: number; activityAt?: Date };

async function insertStandingsAt(stands: readonly Stand[]): Promise<void> {
  const ids = stands.map(({ personId, threadId }) => standingId(personId, threadId));
  const known = new Set(await StandingModel.distinct('_id', { _id: { $in: ids } }));
  const docs = stands
    .filter((_, i) => !known.has(ids[i] ?? ''))
    .map(({ personId, threadId, channelId, readSeq, activityAt }): StandingDoc => {
      const standing = newStanding(personId, { thread: { _id: threadId, channelId } });
      return { ...standing, readSeq, activityAt: toMinute(activityAt ?? standing.activityAt) };
    });
  await insertMissing(StandingModel, docs);
}
