import { AppError } from '@sentiers/shared/errors.ts';
import type { Change, StreamUpdate, Unit } from '../../platform/journal/types.ts';
import type { AccessedMessage } from './messages.access.ts';
import { changeOf, givingBack, placeOf, takingAway, unpinning } from './messages.changes.ts';

interface Hiding {
  change: Change;
  /** What becomes of its thread with it. */
  also: readonly Change[];
  streamUpdates: () => readonly StreamUpdate[];
  events: NonNullable<Unit['events']>;
}

/** The parts of a hiding that its unit is made of: alone, or with the report that veils (`by` is null then). */
export async function planHiding(
  accessed: AccessedMessage,
  { by, reason }: { by: string | null; reason: string },
): Promise<Hiding> {
  const { message } = accessed;
  return {
    change: {
      ...changeOf(message, {
        where: { state: 'published' },
        update: (at) => ({ $set: { state: 'hidden', hidden: { at, by, reason } } }),
        refused: () => new AppError('already_done'),
      }),
      voids: message.seq,
    },
    also: await unpinning(accessed),
    streamUpdates: await takingAway(message),
    events: () => [{ type: 'message.hidden', data: { ...placeOf(accessed), by, reason } }],
  };
}

/** The same for giving words back: alone, or with the report that comes to nothing. */
export async function planRestoring(accessed: AccessedMessage, by: string): Promise<Hiding> {
  const { message } = accessed;
  return {
    change: {
      ...changeOf(message, {
        where: { state: 'hidden' },
        update: () => ({ $set: { state: 'published', hidden: null } }),
        refused: () => new AppError('already_done'),
      }),
      // What was moved in was never unread there.
      ...(message.movedFrom ? {} : { restores: message.seq }),
    },
    also: [],
    streamUpdates: await givingBack(message),
    events: () => [{ type: 'message.restored', data: { ...placeOf(accessed), by } }],
  };
}
