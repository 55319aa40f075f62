import type { QueryFilter } from 'mongoose';
import {
  type ChannelChoices,
  followedStandings,
  loadChannelChoices,
  unmutedStandings,
} from './choices.queries.ts';
import { type StandingDoc, StandingModel } from './standings.model.ts';

/**
 * Followed threads with something unread, by channel: what the badge of a channel counts. Nothing of what was asked to
 * be silent.
 */
export async function countUnreadFollowedByChannel(
  personId: string,
  channelIds: readonly string[],
  choices: ChannelChoices,
): Promise<Map<string, number>> {
  const rows = await StandingModel.aggregate<{ _id: string; threads: number }>([
    {
      $match: {
        personId,
        channelId: { $in: channelIds.filter((id) => !choices.muted.includes(id)) },
        hasUnread: true,
        ...followedStandings(choices),
        ...unmutedStandings(),
      },
    },
    { $group: { _id: '$channelId', threads: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, threads }) => [_id, threads]));
}

/** The parts of the list of followed threads, in their order: what waits, what was read, what was asked to be silent. */
export const followedParts = ['unread', 'read', 'muted'] as const;
type Part = (typeof followedParts)[number];

/** How far a page of followed threads went. */
export interface FollowedPosition {
  part: Part;
  activityAt: Date;
  threadId: string;
}

type FollowedLine = FollowedPosition & { channelId: string };
type Stored = Omit<FollowedLine, 'part'>;
const lineFields = { threadId: 1, channelId: 1, activityAt: 1, _id: 0 } as const;

/** Where the person may read: channels, and threads they were invited to by name. */
export interface FollowedPlaces {
  channelIds: readonly string[];
  threadIds: readonly string[];
}

/** Threads a person follows, part after part, each by the minute of their last post. */
export async function findFollowed(
  personId: string,
  page: { places: FollowedPlaces; unread: boolean; after?: FollowedPosition | undefined; limit: number },
): Promise<FollowedLine[]> {
  const { after } = page;
  const choices = await loadChannelChoices(personId);
  const lines: FollowedLine[] = [];
  for (const part of page.unread ? (['unread'] as const) : followedParts) {
    if (after && followedParts.indexOf(part) < followedParts.indexOf(after.part)) continue;
    if (lines.length >= page.limit) break;
    const start = after?.part === part ? after : undefined;
    const found = await findLines(
      { personId, ...followedStandings(choices) },
      [readable(page.places), ofPart(part, choices), start ? afterPosition(start) : {}],
      page.limit - lines.length,
    );
    lines.push(...found.map((line) => ({ ...line, part })));
  }
  return lines;
}

/** Followed threads of one channel by activity, or only those with something unread. */
export async function findFollowedInChannel(
  personId: string,
  channelId: string,
  page: { unread: boolean; after?: Omit<FollowedPosition, 'part'> | undefined; limit: number },
): Promise<Stored[]> {
  const choices = await loadChannelChoices(personId);
  if (page.unread && choices.muted.includes(channelId)) return [];
  return StandingModel.find(
    {
      personId,
      channelId,
      ...followedStandings(choices),
      hasUnread: page.unread ? true : { $in: [true, false] },
      ...(page.unread && unmutedStandings()),
      ...(page.after && { $and: [afterPosition(page.after)] }),
    },
    lineFields,
  )
    .sort({ activityAt: -1, threadId: -1 })
    .limit(page.limit)
    .lean<Stored[]>();
}

function findLines(
  mine: QueryFilter<StandingDoc>,
  within: readonly QueryFilter<StandingDoc>[],
  limit: number,
): Promise<Stored[]> {
  return StandingModel.find({ ...mine, $and: [...within] }, lineFields)
    .hint({
      personId: 1,
      follow: 1,
      hasUnread: -1,
      activityAt: -1,
      threadId: -1,
      channelId: 1,
      mutedUntil: 1,
    })
    .sort({ activityAt: -1, threadId: -1 })
    .limit(limit)
    .lean<Stored[]>();
}

function readable({ channelIds, threadIds }: FollowedPlaces): QueryFilter<StandingDoc> {
  return { $or: [{ channelId: { $in: channelIds } }, { threadId: { $in: threadIds } }] };
}

function ofPart(part: Part, { muted }: ChannelChoices): QueryFilter<StandingDoc> {
  if (part !== 'muted') {
    return { hasUnread: part === 'unread', channelId: { $nin: muted }, ...unmutedStandings() };
  }
  return {
    hasUnread: { $in: [true, false] },
    $or: [{ mutedUntil: { $gt: new Date() } }, { channelId: { $in: muted } }],
  };
}

function afterPosition({ activityAt, threadId }: Omit<FollowedPosition, 'part'>): QueryFilter<StandingDoc> {
  return { $or: [{ activityAt: { $lt: activityAt } }, { activityAt, threadId: { $lt: threadId } }] };
}

/** Up to where someone has read each followed thread that has something unread, the most active ones. */
export async function loadUnreadMarks(personId: string, atMost: number): Promise<Map<string, number>> {
  const choices = await loadChannelChoices(personId);
  const standings = await StandingModel.find(
    { personId, hasUnread: true, ...followedStandings(choices) },
    { threadId: 1, readSeq: 1 },
  )
    .sort({ activityAt: -1, threadId: -1 })
    .limit(atMost)
    .lean<Pick<StandingDoc, 'threadId' | 'readSeq'>[]>();
  return new Map(standings.map(({ threadId, readSeq }) => [threadId, readSeq]));
}
