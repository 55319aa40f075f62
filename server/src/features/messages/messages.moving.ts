import type { Actor } from '@sentiers/shared/actor.ts';
import { canReceiveThreads } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { MoveTarget } from '@sentiers/shared/messages/schema.ts';
import { canMoveMessages } from '@sentiers/shared/threads/policy.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import type { ReceiptRequest } from '../../platform/journal/types.ts';
import { requireChannel } from '../channels/channels.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { planThread } from '../threads/opening.access.ts';
import { planUnpinning } from '../threads/room-shown.access.ts';
import { forgetThreads, mustAllow, readThread, requireThread } from '../threads/threads.access.ts';
import { type MessageDoc, MessageModel } from './messages.model.ts';
import { findLatestWithout } from './messages.queries.ts';
import { type Destination, planMoving } from './moving-plan.ts';

export interface MessagesMove {
  conversationId: string;
  operationId: string;
  messageIds: readonly string[];
  to: MoveTarget;
}

/** Where the messages are now: their thread, and the rank of the first. */
export interface Arrival {
  threadId: string;
  title: string;
  seq: number;
}

/**
 * Takes messages to another thread, or to a new one, in their order: each keeps its id, its author, its dates, its
 * versions and its reactions, takes a new rank that is never unread, and leaves a tombstone of its rank. The same
 * operation again answers where they stand.
 *
 * @throws AppError `thread_closed` into a closed thread, `already_done` where one was deleted or moved meanwhile
 */
export async function moveMessages(actor: Actor, move: MessagesMove): Promise<Arrival> {
  const source = await requireThread(actor, move.conversationId, canMoveMessages);
  const receipt = receiptOf(actor, move);
  const earlier = await journal.repeated(receipt);
  if (earlier) return arrivalOf(actor, move.messageIds);
  await requireTarget(actor, move);
  const messages = await loadMovable(move);
  const destination = await destinationOf(actor, move.to, messages);
  const left = await findLatestWithout(
    move.conversationId,
    messages.map(({ _id }) => _id),
  );
  const unpins = source.thread.room ? await planUnpinning(source.thread._id, move.messageIds) : [];
  await journal.commit({
    receipt,
    authorise: async () => {
      const now = await loadActor(actor.personId);
      await requireThread(now, move.conversationId, canMoveMessages);
      await requireTarget(now, move);
    },
    ...planMoving({ by: actor.personId, source: source.thread, destination, messages, left, unpins }),
  });
  forgetThreads(unpins.map(({ entity }) => entity.id));
  return arrivalOf(actor, move.messageIds);
}

function receiptOf(
  actor: Actor,
  { conversationId, operationId, messageIds, to }: MessagesMove,
): ReceiptRequest {
  const hash = requestHash({ conversationId, messageIds: [...messageIds].sort(), to });
  return { authorId: actor.personId, clientId: operationId, hash };
}

async function requireTarget(actor: Actor, { conversationId, to }: MessagesMove): Promise<void> {
  if ('channelId' in to) await requireChannel(actor, to.channelId, canReceiveThreads);
  else if (to.threadId === conversationId) throw invalid('to');
  else {
    const { facts } = await requireThread(actor, to.threadId, canMoveMessages);
    mustAllow(facts, ({ closed }) => !closed);
  }
}

export function invalid(field: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: [field], reason: 'unknown' }] });
}

/** In the order of their ranks; all of them stand in this conversation, with their words. */
export async function loadMovable({
  conversationId,
  messageIds,
}: Pick<MessagesMove, 'conversationId' | 'messageIds'>): Promise<MessageDoc[]> {
  const ids = [...new Set(messageIds)];
  const found = await MessageModel.find({ _id: { $in: ids } })
    .sort({ seq: 1 })
    .lean<MessageDoc[]>();
  if (found.length < ids.length) throw invalid('messageIds');
  for (const message of found) {
    if (message.conversationId !== conversationId) {
      const wasHere = await MessageModel.exists({ conversationId, 'movedTo.messageId': message._id });
      throw wasHere ? new AppError('already_done') : invalid('messageIds');
    }
    if (!hasWords(message)) throw new AppError('already_done');
  }
  return found;
}

function hasWords({ state }: Pick<MessageDoc, 'state'>): boolean {
  return state === 'published' || state === 'hidden';
}

/** A new thread is that of whoever wrote its first message. */
async function destinationOf(
  actor: Actor,
  to: MoveTarget,
  messages: readonly MessageDoc[],
): Promise<Destination> {
  if ('threadId' in to) return requireThread(actor, to.threadId, canMoveMessages);
  const { channelId, title, kind } = to;
  const authorId = messages[0]?.authorId ?? actor.personId;
  const { thread, stream, change } = planThread({ _id: newId(), channelId, title, kind, authorId });
  return { thread, opening: { stream, change } };
}

/** Where the first of these messages stands by now. */
export async function arrivalOf(actor: Actor, messageIds: readonly string[]): Promise<Arrival> {
  const first = await MessageModel.findOne({ _id: { $in: [...messageIds] } })
    .sort({ conversationId: 1, seq: 1 })
    .lean<MessageDoc>();
  if (!first) throw new AppError('not_found');
  const { thread } = await readThread(actor, first.conversationId);
  return { threadId: thread._id, title: thread.title, seq: first.seq };
}
