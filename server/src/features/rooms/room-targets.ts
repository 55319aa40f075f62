import { AppError } from '@sentiers/shared/errors.ts';
import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import type { AccessedRoom } from '../threads/room-threads.access.ts';

/** Whether a room has this to show: one thing of a kind by its id, or all of that kind (null). */
type Exists = (room: AccessedRoom, id: string | null) => Promise<boolean> | boolean;

const kinds = new Map<RoomTarget['kind'], Exists>();

/** Called once by the feature that owns this kind of thing, before the server starts. */
export function registerRoomTarget(kind: RoomTarget['kind'], exists: Exists): void {
  kinds.set(kind, exists);
}

/** Throws `invalid_input` for what the room doesn't have. */
export async function mustHave(room: AccessedRoom, { kind, id }: RoomTarget): Promise<void> {
  if (await kinds.get(kind)?.(room, id)) return;
  throw new AppError('invalid_input', { fields: [{ path: ['target', 'id'], reason: 'not_found' }] });
}
