import type { Actor } from '@sentiers/shared/actor.ts';
import type { ChannelFacts } from '@sentiers/shared/channels/policy.ts';
import type { ReactionKey } from '@sentiers/shared/messages/schema.ts';
import { canReadThread } from '@sentiers/shared/threads/policy.ts';
import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import type { ImportedChannel } from '../channels/channels.import.ts';
import type { ImportedCohort } from '../cohorts/cohorts.import.ts';
import type { DemonstrationMessage, DemonstrationThread } from './content/types.ts';
import { addMinutes, parisTimeDaysAgo } from './paris-time.ts';
import { everyone, everyThread, ids, planActors } from './plan-people.ts';

export interface PlannedMessage {
  id: string;
  authorId: string;
  body: string;
  at: Date;
  mentions: string[];
  reactions: { reaction: ReactionKey; people: string[] }[];
}

export interface PlannedStanding {
  personId: string;
  following: boolean;
  /** Rank of the last message they read. */
  readSeq: number;
}

export interface PlannedThread {
  id: string;
  channelId: string;
  title: string;
  kind: ThreadKind;
  authorId: string;
  closed: { at: Date; byId: string } | null;
  /** In the order of their ranks: the first is 1. */
  messages: PlannedMessage[];
  standings: PlannedStanding[];
}

const mentionPattern = /@\[([^\]]+)\]\(person:([^)]+)\)/g;

/** What the policies of the planned channels are asked about. */
export function channelFactsOf(
  channels: readonly ImportedChannel[],
  cohorts: readonly ImportedCohort[],
): ChannelFacts[] {
  return channels.map(({ _id, kind, membership, cohortId, openAfterEnd }) => ({
    id: _id,
    kind,
    membership,
    cohortId,
    cohortEnded: cohorts.some((cohort) => cohort._id === cohortId && cohort.ended),
    openAfterEnd,
  }));
}

/** The threads with their history, as if it had been lived up to `now`. */
export function planThreads(channels: ReadonlyMap<string, ChannelFacts>, now: Date): PlannedThread[] {
  const drafts = everyThread.map((thread) => planThread(thread, now));
  for (const actor of planActors()) addStandings(actor, drafts, channels);
  return drafts;
}

function planThread(thread: DemonstrationThread, now: Date): PlannedThread {
  const start = startOf(thread, now);
  const messages = thread.messages.map((message, index) =>
    planMessage(message, ids.message(thread.key, index + 1), start),
  );
  const last = messages.at(-1);
  const author = ids.person(thread.author);
  return {
    id: ids.thread(thread.key),
    channelId: ids.channel(thread.channel),
    title: thread.title,
    kind: thread.kind,
    authorId: author,
    closed: thread.closed && last ? { at: addMinutes(last.at, 20), byId: closer() } : null,
    messages,
    standings: [],
  };
}

function closer(): string {
  const facilitator = everyone.find(({ role }) => role === 'facilitator');
  if (!facilitator) throw new Error('The demonstration has no facilitator');
  return ids.person(facilitator.key);
}

function startOf(thread: DemonstrationThread, now: Date): Date {
  if (thread.startedAt === undefined) return addMinutes(now, -60 * (thread.startedHoursAgo ?? 0));
  return parisTimeDaysAgo(now, thread.startedDaysAgo, thread.startedAt);
}

function planMessage(message: DemonstrationMessage, id: string, start: Date): PlannedMessage {
  const at = addMinutes(start, message.after);
  return {
    id,
    authorId: ids.person(message.author),
    body: message.body.replace(
      mentionPattern,
      (_, name: string, key: string) => `@[${name}](person:${ids.person(key)})`,
    ),
    at,
    mentions: [...message.body.matchAll(mentionPattern)].map(([, , key]) => ids.person(key ?? '')),
    reactions: (message.reactions ?? []).map(({ reaction, by }) => ({
      reaction,
      people: by.map((key) => ids.person(key)),
    })),
  };
}

/** How many messages of others, in threads they follow, a person has not read yet: enough for badges to show. */
const LEFT_UNREAD = 5;

/**
 * Someone follows the threads they wrote in or were mentioned in, and has read everything up to their last
 * visit, or to their last word or reaction in a thread.
 */
function addStandings(
  actor: Actor,
  threads: readonly PlannedThread[],
  channels: ReadonlyMap<string, ChannelFacts>,
): void {
  const readable = threads.filter((thread) => canReadPlanned(actor, thread, channels));
  const followed = readable.filter((thread) => takesPart(actor.personId, thread));
  const candidates = followed
    .flatMap((thread) => thread.messages.slice(lastActedOn(actor.personId, thread)))
    .map(({ at }) => at.getTime())
    .sort((a, b) => b - a);
  const lastVisit = (candidates[LEFT_UNREAD - 1] ?? candidates.at(-1) ?? Number.POSITIVE_INFINITY) - 1;
  for (const thread of readable) {
    const visited = thread.messages.filter(({ at }) => at.getTime() <= lastVisit).length;
    const readSeq = Math.max(visited, lastActedOn(actor.personId, thread));
    const following = followed.includes(thread);
    // An announcement waits in "Pour vous" for those who have not opened it.
    const isKept = following || readSeq > 0 || thread.kind === 'announcement';
    if (isKept) thread.standings.push({ personId: actor.personId, following, readSeq });
  }
}

function canReadPlanned(
  actor: Actor,
  thread: PlannedThread,
  channels: ReadonlyMap<string, ChannelFacts>,
): boolean {
  const channel = channels.get(thread.channelId);
  if (!channel) throw new Error(`No channel ${thread.channelId}`);
  const { id, kind, authorId, closed } = thread;
  return canReadThread(actor, {
    id,
    kind,
    authorId,
    closed: closed !== null,
    asksAcknowledgement: false,
    channel,
  });
}

function takesPart(personId: string, thread: PlannedThread): boolean {
  return thread.messages.some(
    ({ authorId, mentions }) => authorId === personId || mentions.includes(personId),
  );
}

/** Rank of the last message that someone wrote or reacted to; 0 for none. */
function lastActedOn(personId: string, thread: PlannedThread): number {
  return (
    thread.messages.findLastIndex(
      ({ authorId, reactions }) =>
        authorId === personId || reactions.some(({ people }) => people.includes(personId)),
    ) + 1
  );
}
