import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canModerateThread } from '@sentiers/shared/threads/policy.ts';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { type AccessedThread, forgetThreads, mustAllow, requireThread } from '../threads/threads.access.ts';
import { givingBack } from './messages.changes.ts';
import { type MessageDoc, MessageModel } from './messages.model.ts';
import { type Arrival, arrivalOf, invalid, loadMovable } from './messages.moving.ts';
import { findLatestWithout } from './messages.queries.ts';
import { planReturning, type Returning, returned } from './returning-plan.ts';

interface MessagesReturn {
  /** Where they are. */
  conversationId: string;
  operationId: string;
  messageIds: readonly string[];
}

/**
 * Undoes a move: each message stands again at its rank in the thread that it came from, as unread as it was, and its
 * tombstone takes its place here. A thread that was opened for them closes.
 *
 * @throws AppError `already_done` where one was deleted or moved meanwhile, or others wrote in the thread that was
 * opened for them; `thread_closed` where the thread they came from is closed
 */
export async function moveBack(actor: Actor, back: MessagesReturn): Promise<Arrival> {
  const { conversationId, operationId, messageIds } = back;
  const here = await requireThread(actor, conversationId, canModerateThread);
  const hash = requestHash({ conversationId, messageIds: [...messageIds].sort() });
  const receipt = { authorId: actor.personId, clientId: operationId, hash };
  if (await journal.repeated(receipt)) return arrivalOf(actor, messageIds);
  const messages = await loadMovable(back);
  const origin = await requireOrigin(actor, messages);
  const closes = messages.some(({ seq }) => seq === 1);
  if (closes) await requireAlone(conversationId, messages);
  const plan = await planOf({ by: actor.personId, here, origin, messages, closes });
  await journal.commit({
    receipt,
    authorise: async () => {
      const now = await loadActor(actor.personId);
      await requireThread(now, conversationId, canModerateThread);
      await requireOrigin(now, messages);
      if (closes) await requireAlone(conversationId, messages);
    },
    ...plan,
  });
  if (closes) forgetThreads([conversationId]);
  return arrivalOf(actor, messageIds);
}

interface Back {
  by: string;
  here: AccessedThread;
  origin: AccessedThread;
  messages: readonly MessageDoc[];
  /** Whether the thread was opened for them. */
  closes: boolean;
}

async function planOf({ by, here, origin, messages, closes }: Back) {
  const returning = await withTombstones(origin.thread._id, messages);
  const last = returning.findLast(({ message }) => message.state === 'published');
  const [giveBack, left] = await Promise.all([
    last ? givingBack(returned(last)) : () => [],
    findLatestWithout(
      here.thread._id,
      messages.map(({ _id }) => _id),
    ),
  ]);
  const places = { here: here.thread, origin: origin.thread };
  return planReturning({ by, ...places, returning, closes, left, giveBack });
}

/** The thread that all of them came from, as it must be to take them back. */
async function requireOrigin(actor: Actor, messages: readonly MessageDoc[]): Promise<AccessedThread> {
  const [threadId, ...others] = new Set(messages.map(({ movedFrom }) => movedFrom?.threadId));
  if (threadId === undefined || others.length > 0) throw invalid('messageIds');
  const origin = await requireThread(actor, threadId, canModerateThread);
  mustAllow(origin.facts, ({ closed }) => !closed);
  return origin;
}

/** With what each left in its place last. In the order of the ranks that they take again. */
async function withTombstones(threadId: string, messages: readonly MessageDoc[]): Promise<Returning[]> {
  const left = await MessageModel.find({
    conversationId: threadId,
    'movedTo.messageId': { $in: messages.map(({ _id }) => _id) },
  })
    .sort({ seq: 1 })
    .lean<MessageDoc[]>();
  const latest = new Map(left.map((tombstone) => [tombstone.movedTo?.messageId, tombstone]));
  const returning = messages.flatMap((message) => {
    const tombstone = latest.get(message._id);
    return tombstone ? [{ message, tombstone }] : [];
  });
  if (returning.length < messages.length) throw new AppError('already_done');
  return returning.sort((a, b) => a.tombstone.seq - b.tombstone.seq);
}

/** What others wrote in the thread that these opened would be left there without what it answers. */
async function requireAlone(conversationId: string, messages: readonly MessageDoc[]): Promise<void> {
  const others = await MessageModel.exists({
    conversationId,
    _id: { $nin: messages.map(({ _id }) => _id) },
    state: { $ne: 'moved' },
  });
  if (others) throw new AppError('already_done');
}
