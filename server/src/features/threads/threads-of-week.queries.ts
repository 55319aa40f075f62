import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import type { QueryFilter } from 'mongoose';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import { type ThreadDoc, ThreadModel } from './threads.model.ts';

/** A thread's name, for a caption. */
export type NamedThread = Pick<ThreadDoc, '_id' | 'title' | 'authorId'>;

interface Period {
  channelIds: readonly string[];
  from: Date;
  to: Date;
}

/** A mail is read to its end when it isn't longer. */
const MOST = 12;
const named = { title: 1, authorId: 1 } as const;

/** Threads of a kind that were opened in these channels in a time and are there still, the first ones first. */
export async function findThreadsCreated(
  { channelIds, from, to }: Period,
  kind: ThreadKind,
): Promise<NamedThread[]> {
  return ThreadModel.find(
    { channelId: { $in: [...channelIds] }, kind, createdAt: { $gte: from, $lt: to } },
    named,
  )
    .sort({ createdAt: 1 })
    .limit(MOST)
    .lean<NamedThread[]>();
}

/** Open questions of these channels that nobody has answered yet, the oldest first. */
export async function findUnanswered(channelIds: readonly string[], before: Date): Promise<NamedThread[]> {
  const waiting = await findStreams({ home: { $in: [...channelIds] }, labels: 'unanswered' });
  return ThreadModel.find({ _id: { $in: waiting }, closed: null, createdAt: { $lt: before } }, named)
    .sort({ createdAt: 1 })
    .limit(MOST)
    .lean<NamedThread[]>();
}

/** Questions of these channels with answers, in which someone wrote in a time. */
export async function findAnsweredSince({ channelIds, from, to }: Period): Promise<NamedThread[]> {
  const active = await findStreams({
    home: { $in: [...channelIds] },
    labels: { $all: ['question'], $nin: ['unanswered'] },
    activityAt: { $gte: from, $lt: to },
  });
  return ThreadModel.find({ _id: { $in: active } }, named)
    .sort({ createdAt: 1 })
    .limit(MOST)
    .lean<NamedThread[]>();
}

function findStreams(filter: QueryFilter<StreamDoc>): Promise<string[]> {
  return StreamModel.distinct('_id', filter);
}
