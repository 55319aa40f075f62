import { AppError } from '@sentiers/shared/errors.ts';
import type { Change, StreamUpdate, Unit } from '../../platform/journal/types.ts';
import { planClosing } from '../threads/closing.access.ts';
import type { AccessedThread } from '../threads/threads.access.ts';
import { streamOf } from './messages.changes.ts';
import type { MessageDoc } from './messages.model.ts';
import type { LatestMessage } from './messages.queries.ts';

/** A message that goes back, and what it left in its place. */
export interface Returning {
  message: MessageDoc;
  tombstone: MessageDoc;
}

interface ReturningPlan {
  by: string;
  /** Where they are. */
  here: AccessedThread['thread'];
  /** Where they came from, and go. */
  origin: AccessedThread['thread'];
  /** In the order of the ranks that they take again. */
  returning: readonly Returning[];
  /** Whether this thread was opened for them. */
  closes: boolean;
  /** The last message that is shown here once these are gone. */
  left: LatestMessage | null;
  /** What lists say of the origin again. */
  giveBack(): readonly StreamUpdate[];
}

/** What going back commits, beside its receipt: each message and its tombstone change places. */
export function planReturning(
  plan: ReturningPlan,
): Pick<Unit, 'changes' | 'streamUpdates'> & Required<Pick<Unit, 'events'>> {
  const { by, here, origin, returning, closes } = plan;
  return {
    changes: [
      ...returning.map(messageChange),
      ...returning.map(tombstoneChange),
      ...(closes ? [planClosing(here, by)] : []),
    ] as unknown as Unit['changes'],
    streamUpdates: () => [updateOfOrigin(plan), ...plan.giveBack(), updateOfHere(plan)],
    events: () => [
      {
        type: 'messages.moved',
        data: {
          by,
          from: { threadId: here._id, channelId: here.channelId },
          to: { threadId: origin._id, channelId: origin.channelId },
          moved: returning.map(({ message, tombstone }) => ({
            messageId: message._id,
            authorId: message.authorId,
            fromSeq: message.seq,
            seq: tombstone.seq,
          })),
        },
      },
      ...(closes
        ? [{ type: 'thread.changed' as const, data: { threadId: here._id, channelId: here.channelId } }]
        : []),
    ],
  };
}

/** The message as it stands once it is back. */
export function returned({ message, tombstone }: Returning): MessageDoc {
  const { conversationId, seq, movedTo } = tombstone;
  return { ...message, conversationId, seq, movedFrom: movedTo?.before ?? null };
}

function messageChange(pair: Returning): Change {
  const { message } = pair;
  const { conversationId, seq, movedFrom } = returned(pair);
  const wasNews = message.state === 'published' && movedFrom === null;
  return {
    entity: { kind: 'message', id: message._id },
    streams: [streamOf({ conversationId })],
    leaves: [streamOf(message)],
    ...(wasNews && { restores: seq }),
    write: () => ({
      where: { state: message.state, seq: message.seq },
      update: { $set: { conversationId, seq, movedFrom } },
    }),
    refused: (current) =>
      (current as MessageDoc | null)?.state === message.state ? null : new AppError('already_done'),
  };
}

/** Its rank is the message's again: it gives it up first. */
function tombstoneChange({ message, tombstone }: Returning): Change {
  const { _id: messageId, conversationId, seq, movedFrom } = message;
  return {
    entity: { kind: 'message', id: tombstone._id },
    streams: [streamOf(message)],
    leaves: [streamOf(tombstone)],
    write: () => ({
      where: { state: 'moved' },
      givesUp: { $set: { seq: -tombstone.seq } },
      update: { $set: { conversationId, seq, movedTo: { messageId, before: movedFrom } } },
    }),
    refused: () => null,
  };
}

function updateOfOrigin({ origin, returning }: ReturningPlan): StreamUpdate {
  const answers =
    origin.kind === 'question' &&
    returning.some(({ message }) => message.state === 'published' && message.authorId !== origin.authorId);
  return {
    stream: streamOf({ conversationId: origin._id }),
    addContributors: returning.map(({ message }) => message.authorId),
    ...(answers && { removeLabels: ['unanswered'] }),
  };
}

function updateOfHere({ here, returning, left }: ReturningPlan): StreamUpdate {
  const seqs = returning
    .filter(({ message }) => message.state === 'published')
    .map(({ message }) => message.seq);
  return {
    stream: streamOf({ conversationId: here._id }),
    ...(seqs.length > 0 && { correctLatest: { seq: Math.max(...seqs), latest: left } }),
  };
}
