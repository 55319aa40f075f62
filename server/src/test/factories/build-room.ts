import type { Actor } from '@sentiers/shared/actor.ts';
import type { RoomSummary } from '@sentiers/shared/rooms/schema.ts';
import { openRoom, prepareRoom } from '../../features/rooms/rooms.service.ts';
import { buildSeminar } from './build-seminar.ts';

/** The room of a seminar of its own, open unless it is said. Needs the application to be started. */
export async function buildRoom(
  actor: Actor,
  { cohortId, open = true }: { cohortId: string; open?: boolean },
): Promise<RoomSummary> {
  const seminar = await buildSeminar(actor, { cohortId });
  const room = await prepareRoom(actor, { seminarId: seminar.id, itemId: null });
  return open ? openRoom(actor, room.id) : room;
}
