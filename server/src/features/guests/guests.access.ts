import { endAllSessionsOf } from '../../platform/http/stored-sessions.ts';
import { withdrawGuests } from '../memberships/memberships.access.ts';
import { type GuestDoc, GuestModel } from './guests.model.ts';
import { findWhoSpoke } from './guests.queries.ts';

/** Lets all guests of a room out. Answers once nothing of it reaches them any more, on any server. */
export async function dismissGuestsOf(roomId: string): Promise<void> {
  const there = await GuestModel.find({ roomId, endedAt: null }, { _id: 1 }).lean<Pick<GuestDoc, '_id'>[]>();
  await dismiss(
    roomId,
    there.map(({ _id }) => _id),
  );
}

/** Lets out one person, if they are a guest. */
export async function dismissGuest(personId: string): Promise<void> {
  const guest = await GuestModel.findOne({ _id: personId, endedAt: null }).lean<GuestDoc>();
  if (guest) await dismiss(guest.roomId, [personId]);
}

/** Their sessions first: they are told why before they are told that they lost something. Again does no harm. */
async function dismiss(roomId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await endAllSessionsOf(personIds, 'over');
  await withdrawGuests(personIds);
  const spoke = await findWhoSpoke(roomId, personIds);
  const endedAt = new Date();
  const silent = personIds.filter((id) => !spoke.has(id));
  // Whoever said nothing leaves their name to the next; words keep theirs, that nobody speaks after them under it.
  await GuestModel.updateMany({ _id: { $in: silent }, endedAt: null }, { $set: { endedAt, nameKey: null } });
  await GuestModel.updateMany({ _id: { $in: [...spoke] }, endedAt: null }, { $set: { endedAt } });
}
