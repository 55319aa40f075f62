import type { Actor } from '@sentiers/shared/actor.ts';
import { type ChannelFacts, isListedChannel } from '@sentiers/shared/channels/policy.ts';
import { instantSchema } from '@sentiers/shared/ids.ts';
import type { ThreadFilter, ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import { listReadableChannels, readChannel } from '../channels/channels.access.ts';
import { findFollowed, findFollowedInChannel, followedParts } from '../standings/followed.queries.ts';
import { type ThreadDoc, ThreadModel } from './threads.model.ts';
import { loadSummaries } from './threads.queries.ts';

interface Page {
  before?: string | undefined;
  limit: number;
}
type Lines = { items: ThreadSummary[]; next: string | null };
interface Position {
  at: Date;
  id: string;
}

const instant = instantSchema.transform((at) => new Date(at));
const positionSchema = z.object({ at: instant, id: z.guid() });
const followedPositionSchema = z.object({ part: z.enum(followedParts), at: instant, id: z.guid() });

/** A channel's threads, the most recently active first. */
export async function listThreads(
  actor: Actor,
  { channelId, filter, ...page }: Page & { channelId: string; filter: ThreadFilter },
): Promise<Lines & { pinned: ThreadSummary[] }> {
  await readChannel(actor, channelId);
  const after = decodeCursor(page.before, positionSchema);
  const found =
    filter === 'unread' || filter === 'followed'
      ? await findMine(actor, channelId, filter, after, page.limit + 1)
      : await findAll(channelId, filter, after, page.limit + 1);
  const [lines, pinned] = await Promise.all([
    present(actor, found, page.limit, ({ at, id }) => ({ at, id })),
    filter === 'all' && after === undefined ? loadSummaries(actor, await findPinned(channelId)) : [],
  ]);
  return { ...lines, pinned };
}

/** Those that stand first, the one pinned last before the others. */
async function findPinned(channelId: string): Promise<string[]> {
  const threads = await ThreadModel.find({ channelId, 'pinned.slot': { $exists: true } }, { pinned: 1 }).lean<
    Pick<ThreadDoc, '_id' | 'pinned'>[]
  >();
  const at = ({ pinned }: Pick<ThreadDoc, 'pinned'>) => pinned?.at.getTime() ?? 0;
  return threads.sort((a, b) => at(b) - at(a)).map(({ _id }) => _id);
}

/** The threads of channels that the actor follows, those with something unread first, those asked to be silent last. */
export async function listFollowedThreads(
  actor: Actor,
  { unread, experiences, ...page }: Page & { unread: boolean; experiences: boolean },
): Promise<Lines> {
  const after = decodeCursor(page.before, followedPositionSchema);
  const channels = await listReadableChannels(actor);
  const isWanted = experiences ? isOfExperience : isFollowable;
  const lines = await findFollowed(actor.personId, {
    places: {
      channelIds: channels.filter(({ facts }) => isWanted(facts)).map(({ facts }) => facts.id),
      threadIds: experiences ? [] : invitedThreadIds(actor),
    },
    unread,
    after: after && { part: after.part, activityAt: after.at, threadId: after.id },
    limit: page.limit + 1,
  });
  const found = lines.map(({ threadId, activityAt, part }) => ({ id: threadId, at: activityAt, part }));
  return present(actor, found, page.limit, (line) => line);
}

/** Direct conversations and seminars have lists of their own; what is said of experiences has no other. */
function isFollowable(channel: ChannelFacts): boolean {
  return isListedChannel(channel) || isOfExperience(channel);
}

function isOfExperience({ kind }: ChannelFacts): boolean {
  return kind === 'experience';
}

/** Threads that someone was invited to by name, in channels that they may not read. */
export function invitedThreadIds(actor: Actor): string[] {
  return actor.grants
    .filter(({ scope }) => scope.kind === 'thread')
    .map(({ scope }) => scope.id)
    .filter((id) => id !== null);
}

async function findAll(
  channelId: string,
  filter: Exclude<ThreadFilter, 'unread' | 'followed'>,
  after: Position | undefined,
  limit: number,
): Promise<Position[]> {
  const labels = {
    all: { labels: { $ne: 'pinned' } },
    questions: { labels: 'question' },
    unanswered: { labels: 'unanswered' },
    resolved: { labels: 'resolved' },
  };
  const streams = await StreamModel.find(
    {
      home: channelId,
      ...labels[filter],
      ...(after && {
        $or: [{ activityAt: { $lt: after.at } }, { activityAt: after.at, _id: { $gt: after.id } }],
      }),
    },
    { activityAt: 1 },
  )
    .sort({ activityAt: -1, _id: 1 })
    .limit(limit)
    .lean<Pick<StreamDoc, '_id' | 'activityAt'>[]>();
  return streams.map(({ _id, activityAt }) => ({ id: _id, at: activityAt }));
}

async function findMine(
  actor: Actor,
  channelId: string,
  filter: 'unread' | 'followed',
  after: Position | undefined,
  limit: number,
): Promise<Position[]> {
  const lines = await findFollowedInChannel(actor.personId, channelId, {
    unread: filter === 'unread',
    after: after && { activityAt: after.at, threadId: after.id },
    limit,
  });
  return lines.map(({ threadId, activityAt }) => ({ id: threadId, at: activityAt }));
}

/** One more was looked for than the page holds: its being there tells that there is a next page. */
async function present<Line extends Position>(
  actor: Actor,
  found: readonly Line[],
  limit: number,
  position: (line: Line) => unknown,
): Promise<Lines> {
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: await loadSummaries(
      actor,
      page.map(({ id }) => id),
    ),
    next: last ? encodeCursor(position(last)) : null,
  };
}
