import type { Actor } from '@sentiers/shared/actor.ts';
import type { MarkedRead, ReadScope } from '@sentiers/shared/conversations/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { compareReadMarks, type ReadMark } from '@sentiers/shared/journal/schema.ts';
import type { QueryFilter } from 'mongoose';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import { listReadableChannels, readChannel } from '../channels/channels.access.ts';
import { findLastPostBy } from '../messages/messages.queries.ts';
import { findReadableThreads, readThread } from '../threads/threads.access.ts';
import { nextReadMark } from './read-mark.ts';
import { changeStanding } from './standings.changes.ts';
import { type StandingDoc, StandingModel } from './standings.model.ts';
import { countAfter, loadRanks, type Ranks } from './standings.queries.ts';

/** How many threads one request marks. */
const AT_ONCE = 200;

/**
 * Marks as read, in everything of a scope, what was there at a moment: what came later stays unread. One request marks
 * so many threads and says where the next one goes on. Answers what each mark was before, for taking it back.
 */
export async function markAllRead(
  actor: Actor,
  { scope, upTo, after = '' }: { scope: ReadScope; upTo: string; after?: string | undefined },
): Promise<{ marks: MarkedRead[]; next: string | null }> {
  const standings = await findPlaces(actor, scope, after);
  const streams = await StreamModel.find({ _id: { $in: standings.map(({ threadId }) => threadId) } }).lean<
    StreamDoc[]
  >();
  const byId = new Map(streams.map((stream) => [stream._id, stream]));
  const marked = await Promise.all(
    standings.map(async ({ threadId, channelId }) => {
      const stream = byId.get(threadId);
      if (!stream) return null;
      const seq = await lastSeqAt(stream, new Date(upTo));
      return changeMark(actor.personId, { _id: threadId, channelId }, stream, (stored) =>
        seq > stored.seq ? { seq, epoch: stored.epoch } : stored,
      );
    }),
  );
  return {
    marks: marked.filter((mark) => mark !== null),
    next: standings.length < AT_ONCE ? null : (standings.at(-1)?.threadId ?? null),
  };
}

/**
 * Sets many marks at once, as `markRead` sets one: those of threads that one doesn't read are passed over. What takes
 * back a `markAllRead`, each mark with the next epoch.
 */
export async function setMarks(
  actor: Actor,
  { marks }: { marks: readonly (ReadMark & { conversationId: string })[] },
): Promise<{ marks: MarkedRead[] }> {
  const ids = marks.map(({ conversationId }) => conversationId);
  const [readable, ranks] = await Promise.all([findReadableThreads(actor, ids), loadRanks(ids)]);
  const byId = new Map(ranks.map((each) => [each._id, each]));
  const set = await Promise.all(
    marks.map(async ({ conversationId, ...asked }) => {
      const place = readable.get(conversationId);
      const rank = byId.get(conversationId);
      if (!place || !rank) return null;
      return changeMark(actor.personId, place.thread, rank, (stored) =>
        nextReadMark(stored, asked, rank.lastSeq),
      );
    }),
  );
  return { marks: set.filter((mark) => mark !== null) };
}

type Place = Pick<StandingDoc, 'threadId' | 'channelId'>;

/** One thread is marked whatever its flag says, which may be behind; of many, those with something unread. */
async function findPlaces(actor: Actor, scope: ReadScope, after: string): Promise<Place[]> {
  if (scope.kind === 'thread') {
    const { thread } = await readThread(actor, scope.id);
    return [{ threadId: thread._id, channelId: thread.channelId }];
  }
  return StandingModel.find({
    $and: [
      { personId: actor.personId, hasUnread: true },
      await standingsIn(actor, scope),
      { threadId: { $gt: after } },
    ],
  })
    .sort({ threadId: 1 })
    .limit(AT_ONCE)
    .lean<Place[]>();
}

async function standingsIn(
  actor: Actor,
  scope: Exclude<ReadScope, { kind: 'thread' }>,
): Promise<QueryFilter<StandingDoc>> {
  switch (scope.kind) {
    case 'channel':
      return { channelId: (await readChannel(actor, scope.id)).facts.id };
    case 'cohort': {
      const channels = await listReadableChannels(actor, scope.id);
      if (channels.length === 0) throw new AppError('not_found');
      return { channelId: { $in: channels.map(({ facts }) => facts.id) } };
    }
    case 'all': {
      const channels = await listReadableChannels(actor);
      return {
        $or: [
          { channelId: { $in: channels.map(({ facts }) => facts.id) } },
          { threadId: { $in: invitedTo(actor) } },
        ],
      };
    }
  }
}

function invitedTo({ grants }: Actor): string[] {
  return grants.flatMap(({ scope }) => (scope.kind === 'thread' && scope.id !== null ? [scope.id] : []));
}

/** The last rank that a thread had at a moment. */
async function lastSeqAt({ _id, lastSeq, activityAt }: StreamDoc, moment: Date): Promise<number> {
  return activityAt <= moment ? lastSeq : findLastPostBy(_id, moment);
}

/** Null where the mark stays as it is. */
async function changeMark(
  personId: string,
  thread: { _id: string; channelId: string },
  ranks: Ranks,
  next: (stored: ReadMark) => ReadMark,
): Promise<MarkedRead | null> {
  let before: ReadMark = { seq: 0, epoch: 0 };
  let unread = 0;
  const standing = await changeStanding(personId, { thread }, async (current) => {
    before = { seq: current.readSeq, epoch: current.readEpoch };
    const read = next(before);
    if (compareReadMarks(read, before) === 0) return null;
    unread = read.seq >= ranks.lastSeq ? 0 : await countAfter(personId, [ranks], read.seq);
    return { readSeq: read.seq, readEpoch: read.epoch, hasUnread: unread > 0 };
  });
  const read = { seq: standing.readSeq, epoch: standing.readEpoch };
  if (compareReadMarks(read, before) === 0) return null;
  return { conversationId: thread._id, before, read, unread };
}
