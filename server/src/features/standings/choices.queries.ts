import { isFollowed, isMuted, levelIn } from '@sentiers/shared/following/policy.ts';
import type { ChannelChoice, ChannelLevel } from '@sentiers/shared/following/schema.ts';
import type { QueryFilter } from 'mongoose';
import { gatherReads } from '../../platform/database/gathered-reads.ts';
import {
  type ChannelFollowingDoc,
  ChannelFollowingModel,
  channelFollowingId,
} from './channel-followings.model.ts';
import { levelOf, presentMute, type StandingDoc, StandingModel, standingId } from './standings.model.ts';

const nothingChosen: ChannelChoice = { level: null, mutedUntil: null };

/** All that a person chose for channels, as queries need it. */
export interface ChannelChoices {
  of: (channelId: string) => ChannelChoice;
  /** Every thread there is followed. */
  all: readonly string[];
  /** Taking part there is no reason to follow. */
  quiet: readonly string[];
  muted: readonly string[];
}

/** What a person chose for channels: few, for each was a gesture of theirs. */
export async function loadChannelChoices(personId: string): Promise<ChannelChoices> {
  const docs = (await followingsOf(personId)) ?? [];
  const choices = new Map(docs.map((doc) => [doc.channelId, presentChannelChoice(doc)]));
  const where = (test: (choice: ChannelChoice) => boolean) =>
    [...choices].filter(([, choice]) => test(choice)).map(([channelId]) => channelId);
  return {
    of: (channelId) => choices.get(channelId) ?? nothingChosen,
    all: where(({ level }) => level === 'all'),
    quiet: where(({ level }) => level === 'mentions' || level === 'none'),
    muted: where(({ mutedUntil }) => mutedUntil !== null),
  };
}

const followingsOf = gatherReads<ChannelFollowingDoc[]>(async (personIds) => {
  const followings = ChannelFollowingModel.find({ personId: { $in: personIds } });
  return Map.groupBy(await followings.lean<ChannelFollowingDoc[]>(), ({ personId }) => personId);
});

export function presentChannelChoice({
  level,
  mutedUntil,
}: Pick<ChannelFollowingDoc, 'level' | 'mutedUntil'>): ChannelChoice {
  return { level, mutedUntil: presentMute(mutedUntil) };
}

/** `isFollowed` as a query, for one person's standings. */
export function followedStandings({ all, quiet }: ChannelChoices): QueryFilter<StandingDoc> {
  if (all.length === 0 && quiet.length === 0) return { follow: { $in: ['chosen', 'automatic'] } };
  return {
    follow: { $in: all.length > 0 ? ['chosen', 'automatic', 'none'] : ['chosen', 'automatic'] },
    $or: [
      { follow: 'chosen' },
      { follow: 'automatic', channelId: { $nin: quiet } },
      ...(all.length > 0 ? [{ follow: 'none' as const, channelId: { $in: all } }] : []),
    ],
  };
}

/** Standings in threads that were not asked to be silent themselves. */
export function unmutedStandings(now = new Date()): QueryFilter<StandingDoc> {
  return { mutedUntil: { $not: { $gt: now } } };
}

/** Where a person asked for silence now, and when the first of it ends. */
export async function loadMutes(
  personId: string,
  choices: ChannelChoices,
): Promise<{ threadIds: string[]; channelIds: readonly string[]; endsAt: string | null }> {
  const standings = await StandingModel.find(
    { personId, mutedUntil: { $gt: new Date() } },
    { _id: 0, threadId: 1, mutedUntil: 1 },
  ).lean<Pick<StandingDoc, 'threadId' | 'mutedUntil'>[]>();
  const ends = [
    ...standings.map(({ mutedUntil }) => mutedUntil.toISOString()),
    ...choices.muted.map((channelId) => choices.of(channelId).mutedUntil ?? ''),
  ].sort();
  return {
    threadIds: standings.map(({ threadId }) => threadId),
    channelIds: choices.muted,
    endsAt: ends[0] ?? null,
  };
}

interface Place {
  personId: string;
  threadId: string;
  channelId: string;
}

/** How far someone has read a thread, and what they want of it: asked of a standing that may not exist. */
export type Stances = (place: Place) => {
  readSeq: number;
  level: ChannelLevel;
  takesPart: boolean;
  /** They asked for silence there, which lasts still. */
  muted: boolean;
};

/** Where each of these people stands in each of these threads: two queries for all. */
export async function loadStances(places: readonly Place[]): Promise<Stances> {
  if (places.length === 0) return () => ({ readSeq: 0, level: 'mine', takesPart: false, muted: false });
  const [standings, followings] = await Promise.all([
    StandingModel.find(
      { _id: { $in: places.map(({ personId, threadId }) => standingId(personId, threadId)) } },
      { follow: 1, takesPart: 1, readSeq: 1, mutedUntil: 1 },
    ).lean<Pick<StandingDoc, '_id' | 'follow' | 'takesPart' | 'readSeq' | 'mutedUntil'>[]>(),
    ChannelFollowingModel.find(
      { _id: { $in: places.map(({ personId, channelId }) => channelFollowingId(personId, channelId)) } },
      { level: 1, mutedUntil: 1 },
    ).lean<Pick<ChannelFollowingDoc, '_id' | 'level' | 'mutedUntil'>[]>(),
  ]);
  const standing = new Map(standings.map((doc) => [doc._id, doc]));
  const following = new Map(followings.map((doc) => [doc._id, presentChannelChoice(doc)]));
  return ({ personId, threadId, channelId }) => {
    const stored = standing.get(standingId(personId, threadId));
    const takesPart = stored?.takesPart ?? false;
    const own = { level: levelOf(stored?.follow ?? 'none'), takesPart };
    const channel = following.get(channelFollowingId(personId, channelId)) ?? nothingChosen;
    const silence = [stored ? presentMute(stored.mutedUntil) : null, channel.mutedUntil];
    return {
      readSeq: stored?.readSeq ?? 0,
      level: levelIn(own, channel),
      takesPart,
      muted: isMuted(silence, Date.now()),
    };
  };
}

/** Those who asked to follow every thread of a channel. */
export async function findFollowersOfChannel(channelId: string): Promise<string[]> {
  const docs = await ChannelFollowingModel.find({ channelId, level: 'all' }, { _id: 0, personId: 1 }).lean<
    Pick<ChannelFollowingDoc, 'personId'>[]
  >();
  return docs.map(({ personId }) => personId);
}

export function followsWith(
  { follow, takesPart }: Pick<StandingDoc, 'follow' | 'takesPart'>,
  channel: ChannelChoice,
): boolean {
  return isFollowed({ level: levelOf(follow), takesPart }, channel);
}
