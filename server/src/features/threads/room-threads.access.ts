import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { QueryFilter } from 'mongoose';
import { gatherReads } from '../../platform/database/gathered-reads.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { planThread } from './opening.access.ts';
import { type AccessedThread, loadThreads, requireThread } from './threads.access.ts';
import { commitChange } from './threads.changes.ts';
import { type RoomDoc, type ThreadDoc, ThreadModel } from './threads.model.ts';

/** Phones draw a room four times a second at most: frames that come closer to one another are of no use to them. */
const FRAME_EVERY_MS = 50;

/** A live room, as its thread carries it. */
export interface AccessedRoom extends AccessedThread {
  room: RoomDoc;
}

/** A room as it is prepared. */
type NewRoom = Pick<ThreadDoc, '_id' | 'channelId' | 'title' | 'authorId'> &
  Pick<RoomDoc, 'seminarId' | 'itemId' | 'code'>;

/** The thread of a live room, made once: whoever prepares it again finds it made. It has no message. */
export async function ensureRoomThread(given: NewRoom, authorise: () => Promise<void>): Promise<void> {
  const { _id, channelId } = given;
  if (await ThreadModel.exists({ _id })) return;
  const { stream, change } = planRoomThread(given);
  await journal.commit<ThreadDoc>({
    receipt: derivedReceipt('room-thread', channelId, _id),
    authorise,
    createStreams: [stream],
    changes: [change],
  });
}

/** The thread of a live room that was not opened yet, as part of the unit that makes it. */
export function planRoomThread(
  { seminarId, itemId, code, ...thread }: NewRoom,
  also: Partial<RoomDoc> = {},
): ReturnType<typeof planThread> {
  const room: RoomDoc = {
    ...{ seminarId, itemId, state: 'ahead', openedAt: null, closedAt: null },
    ...{ slowSeconds: 0, muted: [], guests: false, code, focus: null, stage: null },
    ...{ animatorId: null, pins: [], order: [] },
    questions: { anonymous: false, approval: false },
    ...also,
  };
  const opening = planThread({ ...thread, kind: 'room', room });
  return { ...opening, stream: { ...opening.stream, frameEveryMs: FRAME_EVERY_MS } };
}

/** What is changed of a room, in the database's words: paths begin with `room.`. */
export interface RoomPatch {
  /** Guard: it is refused where the room is otherwise. */
  where?: Record<string, unknown>;
  update(at: Date): Record<string, Record<string, unknown>>;
  events?: Unit['events'];
  refused?(): AppError;
}

/** Changes a live room, in its own journal and in that of its seminar's channel. */
export function changeRoom(
  thread: Pick<ThreadDoc, '_id' | 'channelId'>,
  { where, update, ...patch }: RoomPatch,
  authorise: NonNullable<Unit['authorise']>,
): Promise<void> {
  const write = (at: Date) => ({ ...(where && { where }), update: update(at) });
  return commitChange(thread, { write, ...patch }, authorise);
}

/** The live rooms of a seminar's channel, the first prepared first, for whoever reads that channel. */
export async function loadRooms(channelId: string): Promise<AccessedRoom[]> {
  const ids = await ThreadModel.distinct('_id', { channelId, kind: 'room' });
  const rooms = [...(await loadThreads(ids)).values()].flatMap(asRoom);
  return rooms.sort((a, b) => a.thread.createdAt.getTime() - b.thread.createdAt.getTime());
}

/** The room, without asking who reads it; null where there is none. */
export async function findRoomThread(roomId: string): Promise<AccessedRoom | null> {
  const accessed = (await loadThreads([roomId])).get(roomId);
  return (accessed && asRoom(accessed)[0]) ?? null;
}

/** The rehearsal that goes on of a room: its own room's id; null where there is none. */
export async function findRehearsalOf(roomId: string): Promise<RoomThread | null> {
  return ThreadModel.findOne({ 'room.rehearses.roomId': roomId }).lean<RoomThread>();
}

/** Rehearsals that stand in these channels. */
export function findRehearsalsIn(channelIds: readonly string[]): Promise<RoomThread[]> {
  const filter = { channelId: { $in: [...channelIds] }, 'room.rehearses.roomId': { $exists: true } };
  return ThreadModel.find(filter).lean<RoomThread[]>();
}

/** Which room has this code now; null where none does. */
export async function findRoomByCode(code: string): Promise<string | null> {
  return (await roomsByCode(code)) ?? null;
}

/** A thousand people follow one code at once. */
const roomsByCode = gatherReads<string>((codes) => readCodes({ 'room.code': { $in: codes } }));

async function readCodes(filter: QueryFilter<ThreadDoc>): Promise<Map<string, string>> {
  const rooms = await ThreadModel.find(filter, { 'room.code': 1 }).lean<Pick<ThreadDoc, '_id' | 'room'>[]>();
  return new Map(rooms.map(({ _id, room }) => [room?.code ?? '', _id]));
}

/** `receivesGuests`, as a query. */
const withGuests = {
  'room.guests': true,
  'room.state': { $ne: 'closed' },
} as const satisfies QueryFilter<ThreadDoc>;

/** Which room lets guests in with this code now; null where none does, whatever the reason. */
export async function findRoomForGuests(code: string): Promise<AccessedRoom | null> {
  const id = await guestRoomsByCode(code);
  const accessed = id === undefined ? undefined : (await loadThreads([id])).get(id);
  return (accessed && asRoom(accessed)[0]) ?? null;
}

const guestRoomsByCode = gatherReads<string>((codes) =>
  readCodes({ ...withGuests, 'room.code': { $in: codes } }),
);

/** Those of these rooms, asked anew, that let guests in. */
export function findRoomsWithGuests(ids: readonly string[]): Promise<string[]> {
  return ThreadModel.distinct('_id', { _id: { $in: [...ids] }, ...withGuests });
}

/** The room, if the actor may do this in it. Throws as `requireThread` does, `not_found` for any other thread. */
export async function requireRoom(
  actor: Actor,
  roomId: string,
  allows: Parameters<typeof requireThread>[2],
): Promise<AccessedRoom> {
  const [room] = asRoom(await requireThread(actor, roomId, allows));
  if (!room) throw new AppError('not_found');
  return room;
}

/** Rights in a room as they are when the batch is assembled, whatever they were when the request came in. */
export function authoriseInRoom(
  { personId }: Actor,
  roomId: string,
  allows: Parameters<typeof requireThread>[2],
): NonNullable<Unit['authorise']> {
  return async () => {
    await requireRoom(await loadActor(personId), roomId, allows);
  };
}

function asRoom(accessed: AccessedThread): AccessedRoom[] {
  const { room } = accessed.thread;
  return room ? [{ ...accessed, room }] : [];
}

export type RoomThread = ThreadDoc & { room: RoomDoc };

/** Whether what a journal carried as a thread is a live room. */
export function isRoomThread(doc: unknown): doc is RoomThread {
  return (doc as Partial<ThreadDoc>).room != null;
}
