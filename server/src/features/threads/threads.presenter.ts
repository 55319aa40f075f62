import type { Actor } from '@sentiers/shared/actor.ts';
import type { DirectFacts } from '@sentiers/shared/channels/policy.ts';
import type { Audience } from '@sentiers/shared/journal/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import {
  canAcceptAnswer,
  canAcknowledge,
  canAskAcknowledgement,
  canCloseThread,
  canFollowAcknowledgements,
  canModerateThread,
  canPinThread,
  canPostInThread,
  canRenameThread,
} from '@sentiers/shared/threads/policy.ts';
import type {
  Thread,
  ThreadChange,
  ThreadDeparture,
  ThreadStanding,
  ThreadSummary,
} from '@sentiers/shared/threads/schema.ts';
import type { StreamDoc } from '../../platform/journal/streams.ts';
import type { LatestMessage } from '../messages/messages.queries.ts';
import { summaryOf } from '../people/people.queries.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import type { DepartureDoc } from './departures.model.ts';
import { presentRoom } from './rooms-of-threads.queries.ts';
import { type AccessedThread, audienceOf } from './threads.access.ts';
import type { ThreadDoc } from './threads.model.ts';
import { titleFor } from './titles.queries.ts';

type People = ReadonlyMap<string, PersonSummary>;

/** How many of those who wrote in a thread are named beside it. */
export const NAMED_PEOPLE = 12;

/** What one line, or one page, is made of. */
export interface ThreadParts {
  accessed: AccessedThread;
  stream: StreamDoc;
  latest: LatestMessage | null;
  standing: ThreadStanding;
}

/** A line in a list of threads, for one reader. */
export function presentSummary(readerId: string, parts: ThreadParts, people: People): ThreadSummary {
  const { accessed, stream, latest, standing } = parts;
  const { thread, facts } = accessed;
  return {
    id: thread._id,
    conversationId: thread._id,
    channelId: thread.channelId,
    title: titleFor(readerId, accessed, people),
    kind: thread.kind,
    author: summaryOf(people, thread.authorId),
    createdAt: thread.createdAt.toISOString(),
    closed: thread.closed !== null,
    lastSeq: stream.lastSeq,
    latest: latest && {
      id: latest.id,
      seq: latest.seq,
      author: summaryOf(people, latest.authorId),
      excerpt: latest.excerpt,
      at: latest.at.toISOString(),
    },
    activityAt: stream.activityAt.toISOString(),
    unanswered: stream.labels.includes('unanswered'),
    answeredBy: thread.answer?.shown ? summaryOf(people, thread.answer.authorId) : null,
    pinned: thread.pinned !== null,
    acknowledged: countOf(thread),
    opportunity: presentOpportunity(thread),
    addressed: presentAddressed(thread, people),
    participants: stream.contributors.length,
    standing,
    ...presentDirect(accessed, facts.channel.direct, people),
  };
}

function presentDirect(
  { thread }: AccessedThread,
  direct: DirectFacts | undefined,
  people: People,
): Pick<ThreadSummary, 'direct'> {
  if (!direct) return {};
  return {
    direct: {
      people: direct.participants.map((id) => summaryOf(people, id)),
      group: direct.group,
      named: thread.title !== '',
    },
  };
}

/** A thread's page, for one reader, with what they may do there. */
export function presentThread(
  actor: Actor,
  parts: ThreadParts,
  people: People,
  { readers, acknowledgedAt }: { readers: Thread['readers']; acknowledgedAt: Date | null },
): Thread {
  const { thread, channel, facts } = parts.accessed;
  return {
    ...presentSummary(actor.personId, parts, people),
    channelName: facts.channel.direct || facts.channel.experience ? '' : channel.name,
    // Whose an experience is may be told to fewer than those who talk about it.
    cohortId: facts.channel.experience ? null : channel.cohortId,
    version: parts.stream.version,
    closing: presentClosing(thread, people),
    ...presentMarks(thread, people),
    room: presentRoom(thread, audienceOf(actor, facts), people),
    people: lastToJoin(parts.stream).map((id) => summaryOf(people, id)),
    readers,
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    abilities: {
      post: canPostInThread(actor, facts),
      rename: canRenameThread(actor, facts),
      close: canCloseThread(actor, facts),
      moderate: canModerateThread(actor, facts),
      acceptAnswer: canAcceptAnswer(actor, facts),
      pin: canPinThread(actor, facts),
      acknowledge: canAcknowledge(actor, facts),
      askAcknowledgement: canAskAcknowledgement(actor, facts),
      followAcknowledgements: canFollowAcknowledgements(actor, facts),
    },
  };
}

/** The thread itself as it travels in a journal: the same for everyone who reads it. */
export function presentThreadChange(
  thread: ThreadDoc,
  version: number,
  people: People,
  audience: Audience,
): ThreadChange {
  return {
    kind: 'thread',
    id: thread._id,
    version,
    conversationId: thread._id,
    channelId: thread.channelId,
    title: thread.title,
    threadKind: thread.kind,
    author: summaryOf(people, thread.authorId),
    createdAt: thread.createdAt.toISOString(),
    closed: presentClosing(thread, people),
    ...presentMarks(thread, people),
    room: presentRoom(thread, audience, people),
  };
}

/** A thread that left a channel's list: the same for everyone who reads that list, wherever it went. */
export function presentDeparture({ _id, version, threadId }: DepartureDoc): ThreadDeparture {
  return { kind: 'departure', id: _id, version, threadId };
}

/** Whom a thread names, beside those who wrote in it. */
export function peopleIn({ authorId, closed, answer, history, room, addressed }: ThreadDoc): string[] {
  const codev = room?.codev;
  const named = [
    ...[closed?.by, answer?.by, answer?.authorId, codev?.clientId, codev?.facilitatorId],
    addressed?.personId,
    ...[room?.animatorId, ...(room?.pins ?? []).map(({ message }) => message?.authorId)],
    ...history.map(({ by }) => by),
  ];
  return [authorId, ...named.filter((id) => id !== undefined && id !== null)];
}

/** Those who wrote in a thread, the last to have joined first. */
export function lastToJoin({ contributors }: StreamDoc): string[] {
  return contributors.slice(-NAMED_PEOPLE).reverse();
}

function presentMarks(
  thread: ThreadDoc,
  people: People,
): Pick<ThreadChange, 'answer' | 'pinnedAt' | 'acknowledged' | 'opportunity' | 'addressed' | 'history'> {
  const { answer, pinned, history } = thread;
  return {
    answer: answer?.shown
      ? {
          messageId: answer.messageId,
          seq: answer.seq,
          author: summaryOf(people, answer.authorId),
          by: summaryOf(people, answer.by),
          at: answer.at.toISOString(),
        }
      : null,
    pinnedAt: pinned?.at.toISOString() ?? null,
    acknowledged: countOf(thread),
    opportunity: presentOpportunity(thread),
    addressed: presentAddressed(thread, people),
    history: history.map(({ kind, at, by, words }) => ({
      kind,
      at: at.toISOString(),
      by: summaryOf(people, by),
      words,
    })),
  };
}

/** French names of places: the client has no table of them. */
function presentOpportunity({ opportunity }: ThreadDoc): ThreadSummary['opportunity'] {
  if (!opportunity) return null;
  const { type, deadline, territoryCode, address } = opportunity;
  return {
    type,
    deadline: deadline.toISOString(),
    territory: territoryCode === null ? null : { code: territoryCode, label: placeLabel(territoryCode) },
    address,
  };
}

function presentAddressed({ addressed }: ThreadDoc, people: People): ThreadSummary['addressed'] {
  return addressed ? { person: summaryOf(people, addressed.personId), dueOn: addressed.dueOn } : null;
}

function countOf({ acknowledgement }: ThreadDoc): number | null {
  return acknowledgement?.asked ? acknowledgement.count : null;
}

function presentClosing({ closed }: ThreadDoc, people: People): Thread['closing'] {
  if (!closed) return null;
  const by = closed.by === null ? null : summaryOf(people, closed.by);
  return { at: closed.at.toISOString(), by, reason: closed.reason };
}
