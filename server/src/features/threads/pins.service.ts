import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canPinThread } from '@sentiers/shared/threads/policy.ts';
import { MOST_PINNED, type Thread } from '@sentiers/shared/threads/schema.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { requireThread } from './threads.access.ts';
import { authoriseAgain, commitChange } from './threads.changes.ts';
import { type ThreadDoc, ThreadModel } from './threads.model.ts';
import { loadThread } from './threads.queries.ts';

/** Puts a thread first in its channel's list, or back in its place. What it already is stays as it is. */
export async function setPinned(
  actor: Actor,
  { threadId, pinned }: { threadId: string; pinned: boolean },
): Promise<Thread> {
  const { thread } = await requireThread(actor, threadId, canPinThread);
  if (pinned && thread.pinned === null) await pin(actor, thread);
  if (!pinned && thread.pinned !== null) await unpin(actor, thread);
  return loadThread(actor, threadId);
}

/** More than ever contend for the few places of one channel. */
const ATTEMPTS = 20;

/** The places are few and each is one thread's: of two that are pinned at the same moment, the second looks again. */
async function pin(actor: Actor, thread: ThreadDoc): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const slot = await findFreeSlot(thread.channelId);
    try {
      await commitChange(
        thread,
        {
          write: (at) => ({
            where: { pinned: null },
            update: { $set: { pinned: { at, by: actor.personId, slot } } },
          }),
          labels: { addLabels: ['pinned'] },
          refused: () => new AppError('already_done'),
        },
        authoriseAgain(actor, thread._id, canPinThread),
      );
      return;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
  throw new AppError('overloaded', { retryAfter: 1 });
}

async function unpin(actor: Actor, thread: ThreadDoc): Promise<void> {
  await commitChange(
    thread,
    { write: () => ({ update: { $set: { pinned: null } } }), labels: { removeLabels: ['pinned'] } },
    authoriseAgain(actor, thread._id, canPinThread),
  );
}

async function findFreeSlot(channelId: string): Promise<number> {
  const pinned = await ThreadModel.find({ channelId, 'pinned.slot': { $exists: true } }, { pinned: 1 }).lean<
    Pick<ThreadDoc, 'pinned'>[]
  >();
  const taken = new Set(pinned.map((thread) => thread.pinned?.slot));
  const slots = Array.from({ length: MOST_PINNED }, (_, i) => i + 1);
  const free = slots.find((slot) => !taken.has(slot));
  if (free === undefined) throw new AppError('too_many_pinned');
  return free;
}
