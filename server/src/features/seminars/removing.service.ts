import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canManageSeminar } from '@sentiers/shared/seminars/policy.ts';
import mongoose from 'mongoose';
import { channelsChanged } from '../channels/channels.access.ts';
import { removeSeminarChannel } from '../channels/seminar-channels.access.ts';
import { withdrawAllIn } from '../memberships/memberships.access.ts';
import { loadReaders } from '../memberships/memberships.queries.ts';
import { requireSeminar } from './seminars.access.ts';
import { SeminarModel } from './seminars.model.ts';

type Listener = (removed: { seminarId: string; readers: readonly string[] }) => void;
const listeners = new Set<Listener>();

/** Is told, on the server that did it, of a seminar that is no more, and of who read it. Answers how to stop. */
export function onSeminarRemoved(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Takes a draft away with its channel and what was written there; its documents are cleaned like any that nothing shows.
 * Its guard is the document itself: where it is announced at the same moment, one of the two is refused.
 *
 * @throws AppError `not_found`, `forbidden`, `seminar_announced`, `seminar_cancelled`
 */
export async function removeSeminar(actor: Actor, seminarId: string): Promise<void> {
  const { seminar, facts } = await requireSeminar(actor, seminarId, canManageSeminar);
  if (seminar.state === 'cancelled') throw new AppError('seminar_cancelled');
  if (seminar.state === 'announced') throw new AppError('seminar_announced');
  const { channelId } = seminar;
  const readers = (await loadReaders([facts.channel])).get(channelId) ?? [];
  let removed: string[] = [];
  await mongoose.connection.transaction(async (session) => {
    const { deletedCount } = await SeminarModel.deleteOne({ _id: seminarId, state: 'draft' }, { session });
    if (deletedCount === 0) throw new AppError('not_found');
    removed = await removeSeminarChannel(channelId, session);
  });
  channelsChanged(removed);
  for (const id of removed) await withdrawAllIn({ kind: 'channel', id });
  for (const listener of listeners) {
    listener({ seminarId, readers: readers.map(({ personId }) => personId) });
  }
}
