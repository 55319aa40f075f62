import { removeGuests } from '../people/people.access.ts';
import { findRoomsWithGuests } from '../threads/room-threads.access.ts';
import { dismissGuestsOf } from './guests.access.ts';
import { type GuestDoc, GuestModel } from './guests.model.ts';
import { findWhoSpoke } from './guests.queries.ts';

const DAY_MS = 24 * 3_600_000;
/** How long the name of someone who said nothing is kept, once they have gone. */
const KEPT_MS = 30 * DAY_MS;

/** Lets out the guests whom a crash left in, and forgets those who left long ago and said nothing. */
export async function cleanGuests(now = Date.now()): Promise<void> {
  const inhabited: string[] = await GuestModel.distinct('roomId', { endedAt: null });
  const open = new Set(await findRoomsWithGuests(inhabited));
  for (const roomId of inhabited) if (!open.has(roomId)) await dismissGuestsOf(roomId);
  const gone = { endedAt: { $lt: new Date(now - KEPT_MS) } };
  const roomIds: string[] = await GuestModel.distinct('roomId', gone);
  for (const roomId of roomIds) {
    const guests = await GuestModel.find({ ...gone, roomId }, { _id: 1 }).lean<Pick<GuestDoc, '_id'>[]>();
    const ids = guests.map(({ _id }) => _id);
    const spoke = await findWhoSpoke(roomId, ids);
    const silent = ids.filter((id) => !spoke.has(id));
    await removeGuests(silent);
    await GuestModel.deleteMany({ _id: { $in: silent } });
  }
}
