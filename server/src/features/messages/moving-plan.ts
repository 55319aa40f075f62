import { AppError } from '@sentiers/shared/errors.ts';
import { v7 as newId } from 'uuid';
import type {
  AssignedChange,
  Change,
  NewStream,
  StreamRef,
  StreamUpdate,
  Unit,
} from '../../platform/journal/types.ts';
import type { AccessedThread } from '../threads/threads.access.ts';
import { streamOf } from './messages.changes.ts';
import type { MessageDoc } from './messages.model.ts';
import { type LatestMessage, latestOf } from './messages.queries.ts';
import { newMessage } from './posting.access.ts';

/** The thread that messages go to; where it is made for them, what its unit needs. */
export interface Destination {
  thread: AccessedThread['thread'];
  opening?: { stream: NewStream; change: Change };
}

interface MovingPlan {
  by: string;
  source: AccessedThread['thread'];
  destination: Destination;
  /** In the order of their ranks. */
  messages: readonly MessageDoc[];
  /** The last message that the source shows once these are gone. */
  left: LatestMessage | null;
  /** Where they were pinned in a live room, they are no more. */
  unpins: readonly Change[];
}

/** What a move commits, beside its receipt: the thread that it opens, the messages that arrive, what they leave. */
export function planMoving(
  plan: MovingPlan,
): Pick<Unit, 'createStreams' | 'changes' | 'streamUpdates' | 'events'> {
  const { by, source, destination, messages, unpins } = plan;
  const { thread, opening } = destination;
  const opens = opening ? [opening.change] : [];
  const arrivals = messages.map((message) => arrivalOf(message, thread._id, { threadId: source._id, by }));
  const seqsOf = (assigned: readonly AssignedChange[]) =>
    assigned.slice(opens.length, opens.length + messages.length).map(({ seq }) => seq);
  return {
    ...(opening && { createStreams: [opening.stream] }),
    changes: [...opens, ...arrivals, ...messages.map(tombstoneOf), ...unpins] as unknown as Unit['changes'],
    streamUpdates: (assigned) => [updateOfSource(plan), updateOfTarget(plan, seqsOf(assigned))],
    events: (assigned) => eventsOf(plan, seqsOf(assigned)),
  };
}

function arrivalOf(message: MessageDoc, threadId: string, from: { threadId: string; by: string }): Change {
  const { _id: id, state, seq: before } = message;
  return {
    entity: { kind: 'message', id },
    streams: [conversation(threadId)],
    leaves: [streamOf(message)],
    publish: 'quietly',
    write: ({ seq, at }) => ({
      where: { state, seq: before },
      update: { $set: { conversationId: threadId, seq, movedFrom: { ...from, at } } },
    }),
    refused: (current) =>
      (current as MessageDoc | null)?.state === state ? null : new AppError('already_done'),
  };
}

/** An entry of its own, under the same rank: who wrote there, and when, stays true. */
function tombstoneOf(message: MessageDoc): Change {
  const { _id: messageId, conversationId, clientId, seq, authorId, createdAt, writtenAt } = message;
  const movedTo = { messageId, before: message.movedFrom };
  const _id = newId();
  const kept = { _id, conversationId, clientId, seq, authorId, createdAt, writtenAt };
  return {
    entity: { kind: 'message', id: _id },
    streams: [streamOf(message)],
    voids: seq,
    write: ({ version }) => ({
      insert: { ...newMessage({ ...kept, version, body: '' }), state: 'moved', movedTo },
      afterUpdates: true,
    }),
  };
}

function updateOfSource({ source, messages, left }: MovingPlan): StreamUpdate {
  const last = messages.findLast(({ state }) => state === 'published');
  return {
    stream: conversation(source._id),
    ...(last && { correctLatest: { seq: last.seq, latest: left } }),
  };
}

function updateOfTarget(
  { destination: { thread }, messages }: MovingPlan,
  seqs: readonly number[],
): StreamUpdate {
  const last = messages.findLastIndex(({ state }) => state === 'published');
  const message = messages[last];
  const answers =
    thread.kind === 'question' &&
    messages.some(({ state, authorId }) => state === 'published' && authorId !== thread.authorId);
  return {
    stream: conversation(thread._id),
    addContributors: messages.map(({ authorId }) => authorId),
    ...(message && { latest: { ...latestOf(message), seq: seqs[last] ?? 0 } }),
    ...(answers && { removeLabels: ['unanswered'] }),
  };
}

function eventsOf(
  { by, source, destination: { thread, opening }, messages }: MovingPlan,
  seqs: readonly number[],
): ReturnType<NonNullable<Unit['events']>> {
  const moved = {
    type: 'messages.moved' as const,
    data: {
      by,
      from: { threadId: source._id, channelId: source.channelId },
      to: { threadId: thread._id, channelId: thread.channelId },
      moved: messages.map(({ _id, authorId, seq }, i) => ({
        messageId: _id,
        authorId,
        fromSeq: seq,
        seq: seqs[i] ?? 0,
      })),
    },
  };
  const { _id: threadId, channelId, kind, authorId } = thread;
  const messageId = messages[0]?._id ?? '';
  return opening
    ? [{ type: 'thread.created', data: { threadId, channelId, kind, authorId, messageId } }, moved]
    : [moved];
}

function conversation(id: string): StreamRef {
  return { kind: 'conversation', id };
}
