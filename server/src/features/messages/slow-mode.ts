import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canModerateThread } from '@sentiers/shared/threads/policy.ts';
import { LRUCache } from 'lru-cache';
import type { AccessedThread } from '../threads/threads.access.ts';
import { type MessageDoc, MessageModel } from './messages.model.ts';

/** When someone was last let through here: two messages of one batch are both asked about before either is stored. */
const letThrough = new LRUCache<string, number>({ max: 5_000 });

/**
 * Asked as a message is about to be stored: in a live room that was slowed down, whoever doesn't moderate it leaves a
 * pause after their last one.
 *
 * @throws AppError `slow_mode`, with the seconds that are left in `retryAfter`
 */
export async function keepPace(
  author: Actor,
  { thread, facts }: Pick<AccessedThread, 'thread' | 'facts'>,
  now = Date.now(),
): Promise<void> {
  const pause = (thread.room?.slowSeconds ?? 0) * 1000;
  if (pause === 0 || canModerateThread(author, facts)) return;
  const key = `${thread._id}/${author.personId}`;
  const written = await lastWrittenAt(thread._id, author.personId);
  const last = Math.max(letThrough.get(key) ?? 0, written);
  const left = last + pause - now;
  if (left > 0) throw new AppError('slow_mode', { retryAfter: Math.ceil(left / 1000) });
  letThrough.set(key, now);
}

async function lastWrittenAt(conversationId: string, authorId: string): Promise<number> {
  const last = await MessageModel.findOne({ conversationId, authorId }, { createdAt: 1 })
    .sort({ seq: -1 })
    .lean<Pick<MessageDoc, 'createdAt'>>();
  return last?.createdAt.getTime() ?? 0;
}
