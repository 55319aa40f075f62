import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadCodevSheet, canTakePartInCodev } from '@sentiers/shared/codev/policy.ts';
import type { Codev, CodevSheet, CodevSheetLine } from '@sentiers/shared/codev/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { findWordsBetween } from '../messages/message-words.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { findRoomsThatAdvised, presentCodev } from '../threads/codev-sessions.access.ts';
import { type AccessedRoom, requireRoom } from '../threads/room-threads.access.ts';
import { type AccessedThread, findReadableThreads } from '../threads/threads.access.ts';

type Session = NonNullable<AccessedRoom['room']['codev']>;

/** The session of a room, for whoever reads it. Throws `not_found`. */
export async function loadCodev(actor: Actor, roomId: string): Promise<Codev> {
  const { room } = await requireRoom(actor, roomId, canTakePartInCodev);
  if (!room.codev) throw new AppError('not_found');
  const { clientId, facilitatorId } = room.codev;
  return presentCodev(room.codev, await loadPersonSummaries([clientId, facilitatorId]));
}

/**
 * What a session leaves to who was advised, by default their last one in the room: nothing that others said is in it.
 * Throws `not_found`, or `forbidden` for who was advised in none.
 */
export async function loadSheet(
  actor: Actor,
  { roomId, sheetId }: { roomId: string; sheetId?: string | undefined },
): Promise<CodevSheet> {
  const { thread } = await requireRoom(actor, roomId, canReadCodevSheet);
  const mine = sessionsOf(actor, thread);
  const session = mine.findLast(({ id }) => sheetId === undefined || id === sheetId.toLowerCase());
  if (!session) throw new AppError('not_found');
  const { learningSince: since, endedAt: until, texts } = session;
  const lessons = since === null ? [] : await findWordsBetween(thread._id, actor.personId, { since, until });
  return { ...lineOf(thread, session), texts, lessons };
}

/** The sheets of the sessions that are over in which one was advised, the last one first, where one still reads the room. */
export async function listSheets(actor: Actor): Promise<{ items: CodevSheetLine[] }> {
  const rooms = await findReadableThreads(actor, await findRoomsThatAdvised(actor.personId));
  const items = [...rooms.values()].flatMap(({ thread }) =>
    sessionsOf(actor, thread)
      .filter(({ stage }) => stage === 'done')
      .map((session) => lineOf(thread, session)),
  );
  return { items: items.sort((a, b) => b.startedAt.localeCompare(a.startedAt)) };
}

/** The sessions of a room in which someone was advised, in their order. */
function sessionsOf({ personId }: Actor, { room }: AccessedThread['thread']): Session[] {
  const all = [...(room?.pastCodevs ?? []), ...(room?.codev ? [room.codev] : [])];
  return all.filter(({ clientId }) => clientId === personId);
}

function lineOf({ _id, title }: AccessedThread['thread'], session: Session): CodevSheetLine {
  const { id, startedAt, commitment } = session;
  return { id, roomId: _id, title, startedAt: startedAt.toISOString(), commitment };
}
