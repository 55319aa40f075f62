import type { Actor } from '@sentiers/shared/actor.ts';
import type { AppError } from '@sentiers/shared/errors.ts';
import type { MessageFacts } from '@sentiers/shared/messages/policy.ts';
import type { ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import type { Change, StreamRef, StreamUpdate, Unit } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { planUnpinning } from '../threads/room-shown.access.ts';
import { mustAllow, readThread } from '../threads/threads.access.ts';
import type { AccessedMessage } from './messages.access.ts';
import type { MessageDoc } from './messages.model.ts';
import { findLatestBefore, latestOf } from './messages.queries.ts';

/** A change of a message that stands already, guarded by the state it must be in. */
export function changeOf(
  message: MessageDoc,
  change: {
    where: Record<string, unknown>;
    update(at: Date): Record<string, Record<string, unknown>>;
    refused(): AppError;
  },
): Change {
  return {
    entity: { kind: 'message', id: message._id },
    streams: [streamOf(message)],
    write: ({ at }) => ({ where: change.where, update: change.update(at) }),
    refused: change.refused,
  };
}

/** What becomes of the live room that a message was pinned in, as its words are taken away; nothing elsewhere. */
export async function unpinning({ message, thread }: AccessedMessage): Promise<Change[]> {
  if (thread.thread.kind !== 'room') return [];
  return planUnpinning(message.conversationId, [message._id]);
}

/** Rights as they are when the batch is assembled, whatever they were when the request came in. */
export function authoriseAgain(
  actor: Actor,
  { message, facts }: AccessedMessage,
  allows: (actor: Actor, message: MessageFacts, thread: ThreadFacts) => boolean,
): NonNullable<Unit['authorise']> {
  return async () => {
    const now = await loadActor(actor.personId);
    const thread = await readThread(now, message.conversationId);
    mustAllow(thread.facts, (threadFacts) => allows(now, facts, threadFacts));
  };
}

/** What lists show once the words of this message are gone, where it was the last one. */
export async function takingAway(message: MessageDoc): Promise<() => readonly StreamUpdate[]> {
  const latest = await findLatestBefore(message.conversationId, message.seq);
  return () => [{ stream: streamOf(message), correctLatest: { seq: message.seq, latest } }];
}

/** It is the last one again where nothing after it has its words. */
export async function givingBack(message: MessageDoc): Promise<() => readonly StreamUpdate[]> {
  const stream = streamOf(message);
  const shown = await findLatestBefore(message.conversationId, Number.POSITIVE_INFINITY);
  if (shown === null) return () => [{ stream, latest: latestOf(message) }];
  if (shown.seq > message.seq) return () => [];
  return () => [{ stream, correctLatest: { seq: shown.seq, latest: latestOf(message) } }];
}

export function streamOf(message: Pick<MessageDoc, 'conversationId'>): StreamRef {
  return { kind: 'conversation', id: message.conversationId };
}

/** Where a message stands, for the events about it. */
export function placeOf({ message, thread }: AccessedMessage) {
  return {
    messageId: message._id,
    threadId: message.conversationId,
    channelId: thread.thread.channelId,
    seq: message.seq,
    authorId: message.authorId,
  };
}
