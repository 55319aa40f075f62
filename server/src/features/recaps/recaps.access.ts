import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canAnimateRoom } from '@sentiers/shared/rooms/policy.ts';
import { type AccessedRoom, requireRoom } from '../threads/room-threads.access.ts';
import { type RecapDoc, RecapModel } from './recaps.model.ts';

/** A room with what it left. */
export interface AccessedRecap extends AccessedRoom {
  recap: RecapDoc;
}

/** The recap of a room, for those who animate it. Throws `not_found`, `forbidden`; `recap_not_ready` before it is made. */
export async function requireRecap(actor: Actor, roomId: string): Promise<AccessedRecap> {
  const room = await requireRoom(actor, roomId, canAnimateRoom);
  const recap = await RecapModel.findById(room.thread._id).lean<RecapDoc>();
  if (!recap) throw new AppError('recap_not_ready');
  return { ...room, recap };
}
