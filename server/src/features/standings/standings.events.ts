import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadThread } from '@sentiers/shared/threads/policy.ts';
import { LRUCache } from 'lru-cache';
import { registerEntity } from '../../platform/journal/entities.ts';
import { type DomainEvent, onDomainEventRepeatable } from '../../platform/journal/events.ts';
import { clearWithConversations } from '../../platform/journal/removed-streams.ts';
import { channelsChanged } from '../channels/channels.access.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { loadParticipants } from '../threads/direct-threads.access.ts';
import { type AccessedThread, loadThreads } from '../threads/threads.access.ts';
import { type ChannelFollowingDoc, ChannelFollowingModel } from './channel-followings.model.ts';
import { loadStances } from './choices.queries.ts';
import { standInChannel, standInMovedThread, standInNewThreads } from './stand-in-channel.ts';
import { changeStanding } from './standings.changes.ts';
import { type StandingDoc, StandingModel } from './standings.model.ts';
import { presentChannelFollowings, presentStandings } from './standings.presenter.ts';
import { raiseUnreadFlags, refreshFlagsOf, refreshUnreadFlags } from './unread-flags.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** Someone follows or not, or has read up to this rank. */
    'standing.changed': { personId: string; threadId: string; channelId: string; readSeq: number };
    /** Someone chose something else for a channel's threads. */
    'channel-following.changed': {
      personId: string;
      channelId: string;
      /** Follows every thread there: when they were seen to stand in all that were there. */
      since: string | null;
    };
  }
}

const consumed = [
  'direct.opened',
  'experience.talk-opened',
  'message.posted',
  'message.edited',
  'message.deleted',
  'message.hidden',
  'message.restored',
  'messages.moved',
  'thread.moved',
  'standing.changed',
  'channel-following.changed',
] as const;
type Consumed = DomainEvent<(typeof consumed)[number]>;
const takingPartIn = [
  'direct.opened',
  'experience.talk-opened',
  'message.posted',
  'message.edited',
  'messages.moved',
] as const;
type TakingPart = DomainEvent<(typeof takingPartIn)[number]>;

/** `person/thread` of those who take part: nothing is to be done when they do again. */
const settled = new LRUCache<string, true>({ max: 50_000 });

/** What persons' journals carry of standings, and who keeps them. Once, before the server starts. */
export function registerStandings(): void {
  registerEntity<StandingDoc>({
    kind: 'standing',
    model: StandingModel,
    streams: [{ kind: 'person', idField: 'personId', versionField: 'version' }],
    present: presentStandings,
  });
  registerEntity<ChannelFollowingDoc>({
    kind: 'channel-following',
    model: ChannelFollowingModel,
    streams: [{ kind: 'person', idField: 'personId', versionField: 'version' }],
    present: presentChannelFollowings,
  });
  clearWithConversations(({ conversationIds }, session) =>
    StandingModel.deleteMany({ threadId: { $in: [...conversationIds] } }, { session }),
  );
  onDomainEventRepeatable<Consumed['type']>('standings', consumed, keepStandings);
}

async function keepStandings(events: readonly Consumed[]): Promise<void> {
  const about = <Type extends Consumed['type']>(...types: Type[]) =>
    events.filter((event): event is DomainEvent<Type> & Consumed => (types as string[]).includes(event.type));
  await followAutomatically(about(...takingPartIn));
  await followChannels(about('channel-following.changed'));
  await standInNewThreads(about('message.posted').map(({ data }) => data));
  await raiseUnreadFlags(about('message.posted'));
  const changed = about('message.deleted', 'message.hidden', 'message.restored').map(
    ({ data }) => data.threadId,
  );
  const moved = about('messages.moved').flatMap(({ data: { from, to } }) => [from.threadId, to.threadId]);
  await Promise.all([...new Set([...changed, ...moved])].map(refreshUnreadFlags));
  await followToChannels(about('thread.moved'));
  await refreshFlagsOf(about('standing.changed').map(({ data }) => data));
}

/** Threads that were made between the moment one asked to follow their whole channel and that it was stored. */
async function followChannels(events: readonly DomainEvent<'channel-following.changed'>[]): Promise<void> {
  for (const { data } of events) {
    const { personId, channelId, since } = data;
    if (since !== null) await standInChannel(personId, channelId, { since: new Date(since) });
  }
}

/** A thread counts in the badge of the channel that it is in now: the readers of both are told to count again. */
async function followToChannels(moves: readonly DomainEvent<'thread.moved'>[]): Promise<void> {
  for (const { data } of moves) {
    const { threadId, fromChannelId, toChannelId } = data;
    await StandingModel.updateMany({ threadId }, { $set: { channelId: toChannelId } });
    await standInMovedThread({ threadId, channelId: toChannelId });
    channelsChanged([fromChannelId, toChannelId]);
  }
}

/**
 * Whoever writes in a thread, or is mentioned where they may read, takes part in it, and follows it from then on unless
 * they chose something else for it or its channel. All those of a direct conversation do from its beginning, and the
 * authors of an experience where it is talked about.
 */
async function followAutomatically(events: readonly TakingPart[]): Promise<void> {
  const opened = events.filter((event) => event.type === 'direct.opened');
  const participants = await loadParticipants(opened.map(({ data }) => data.threadId));
  const pairs = pairsTakingPart(events, participants);
  const undecided = await withoutSettled([...pairs.values()]);
  if (undecided.length === 0) return;
  const [threads, actors] = await Promise.all([
    loadThreads(undecided.map(({ threadId }) => threadId)),
    loadActors(undecided.map(({ personId }) => personId)),
  ]);
  await Promise.all(
    undecided.map(({ key, personId, threadId }) =>
      followOnce(key, actors.get(personId), threads.get(threadId)),
    ),
  );
}

interface Pair {
  key: string;
  personId: string;
  threadId: string;
  channelId: string;
}

/** Of those who take part already there is nothing to be asked again. */
async function withoutSettled(pairs: readonly Pair[]): Promise<Pair[]> {
  const stances = await loadStances(pairs);
  const undecided: Pair[] = [];
  for (const pair of pairs) {
    if (stances(pair).takesPart) settled.set(pair.key, true);
    else undecided.push(pair);
  }
  return undecided;
}

type Participants = ReadonlyMap<string, readonly string[]>;

function pairsTakingPart(events: readonly TakingPart[], participants: Participants): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const event of events) {
    const { threadId, channelId, people } = takingPart(event, participants);
    for (const personId of people) {
      const key = `${personId}/${threadId}`;
      if (!settled.has(key)) pairs.set(key, { key, personId, threadId, channelId });
    }
  }
  return pairs;
}

/** Whoever wrote there, words that were moved there since too, is mentioned, or is named in a direct conversation. */
function takingPart(
  { type, data }: TakingPart,
  participants: Participants,
): Omit<Pair, 'key' | 'personId'> & { people: readonly string[] } {
  switch (type) {
    case 'direct.opened':
      return { ...data, people: participants.get(data.threadId) ?? [] };
    case 'experience.talk-opened':
      return { ...data, people: data.authorIds };
    case 'message.posted':
      return { ...data, people: [data.authorId, ...data.mentions] };
    case 'message.edited':
      return { ...data, people: data.mentions };
    case 'messages.moved':
      return { ...data.to, people: data.moved.map(({ authorId }) => authorId) };
  }
}

async function followOnce(
  key: string,
  actor: Actor | undefined,
  place: AccessedThread | undefined,
): Promise<void> {
  if (!actor || !place || !canReadThread(actor, place.facts)) return;
  await changeStanding(actor.personId, place, ({ takesPart }) => (takesPart ? null : { takesPart: true }));
  settled.set(key, true);
}
