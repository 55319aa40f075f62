import type { Actor } from '@sentiers/shared/actor.ts';
import type { RoomSummary } from '@sentiers/shared/rooms/schema.ts';
import { canReadThread } from '@sentiers/shared/threads/policy.ts';
import { readSeminar } from '../seminars/seminars.access.ts';
import { loadRooms, requireRoom } from '../threads/room-threads.access.ts';
import { presentRoomSummary } from './rooms.presenter.ts';

/** The rooms of a seminar that the actor reads. Throws `not_found`. */
export async function listRooms(actor: Actor, seminarId: string): Promise<{ items: RoomSummary[] }> {
  const { seminar } = await readSeminar(actor, seminarId);
  const rooms = await loadRooms(seminar.channelId);
  return { items: rooms.map((room) => presentRoomSummary(actor, room)) };
}

/** One room, for whoever reads it. Throws `not_found`. */
export async function loadRoom(actor: Actor, roomId: string): Promise<RoomSummary> {
  return presentRoomSummary(actor, await requireRoom(actor, roomId, canReadThread));
}
