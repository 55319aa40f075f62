import type { Change } from '../../platform/journal/types.ts';
import { streamsOf } from './opening.access.ts';
import { pushEvent } from './threads.changes.ts';
import type { ThreadDoc } from './threads.model.ts';

/** What closes a thread, by itself or with what else its unit does; the reason is for all its readers. */
export function closingUpdate({ at, by, reason }: { at: Date; by: string; reason: string }) {
  return {
    $set: { closed: { at, by, reason } },
    $push: pushEvent({ kind: 'closed', words: reason, at, by }),
  };
}

/** A thread that closes because what it was opened for went back where it came from. */
export function planClosing(thread: Pick<ThreadDoc, '_id' | 'channelId'>, by: string): Change {
  return {
    entity: { kind: 'thread', id: thread._id },
    streams: streamsOf(thread),
    write: ({ at }) => ({ update: closingUpdate({ at, by, reason: '' }) }),
  };
}
