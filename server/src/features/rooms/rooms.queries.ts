import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { RoomEntry } from '@sentiers/shared/rooms/entry.ts';
import type { RoomSummary } from '@sentiers/shared/rooms/schema.ts';
import { canReadThread } from '@sentiers/shared/threads/policy.ts';
import { limits } from '../../platform/http/limits.ts';
import { listMine as listMyPolls } from '../polls/polls.queries.ts';
import { listMine as listMyQuestions } from '../room-questions/room-questions.queries.ts';
import { readSeminar } from '../seminars/seminars.access.ts';
import { findRoomByCode, loadRooms, requireRoom } from '../threads/room-threads.access.ts';
import { loadThread } from '../threads/threads.queries.ts';
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

/**
 * The room of a code with what its page asks for first, for whoever reads it.
 *
 * @throws AppError `not_found`, and `rate_limited` for one who tries many
 */
export async function enterRoom(actor: Actor, code: string): Promise<{ roomId: string; entry: RoomEntry }> {
  await limits.roomCodesOfAccount(actor.personId);
  const roomId = await findRoomByCode(code);
  if (roomId === null) throw new AppError('not_found');
  await requireRoom(actor, roomId, canReadThread);
  const [thread, questions, polls] = await Promise.all([
    loadThread(actor, roomId),
    listMyQuestions(actor, roomId),
    listMyPolls(actor, roomId),
  ]);
  return { roomId, entry: { thread, questions, polls } };
}
