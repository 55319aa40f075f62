import { AppError } from '@sentiers/shared/errors.ts';
import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import type { AccessedRoom } from '../threads/room-threads.access.ts';

/** Whether a room has this to show: one thing of a kind by its id, or all of that kind (null). */
type Exists = (room: AccessedRoom, id: string | null) => Promise<boolean> | boolean;

const kinds = new Map<RoomTarget['kind'], { exists: Exists; prepared: Exists }>();

/**
 * Called once by the feature that owns this kind of thing, before the server starts.
 *
 * @param prepared whether the room has it to show later: what is prepared for it, too
 */
export function registerRoomTarget(kind: RoomTarget['kind'], exists: Exists, prepared = exists): void {
  kinds.set(kind, { exists, prepared });
}

/** Throws `invalid_input` for what the room doesn't have. */
export async function mustHave(room: AccessedRoom, { kind, id }: RoomTarget): Promise<void> {
  if (await kinds.get(kind)?.exists(room, id)) return;
  throw new AppError('invalid_input', { fields: [{ path: ['target', 'id'], reason: 'not_found' }] });
}

/** Throws `invalid_input`, naming each, for what the room will not have. */
export async function mustBePreparable(room: AccessedRoom, items: readonly RoomTarget[]): Promise<void> {
  const found = await Promise.all(items.map(({ kind, id }) => kinds.get(kind)?.prepared(room, id)));
  const fields = found.flatMap((isThere, index) =>
    isThere ? [] : [{ path: ['items', index, 'id'], reason: 'not_found' }],
  );
  if (fields.length > 0) throw new AppError('invalid_input', { fields });
}
