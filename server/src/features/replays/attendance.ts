import { journal } from '../../platform/journal/journal.ts';
import { logger } from '../../platform/logging/logger.ts';
import type { SocketFeature } from '../../platform/realtime/features.ts';
import { rooms } from '../../platform/realtime/rooms.ts';
import type { AppSocket } from '../../platform/realtime/socket-types.ts';
import { isRoomThread } from '../threads/room-threads.access.ts';
import { loadThreads } from '../threads/threads.access.ts';
import { AttendanceModel } from './attendance.model.ts';

type Namespace = AppSocket['nsp'];

let namespace: Namespace | null = null;

/**
 * Keeps who was in a live room while it was open: whoever comes then, and whoever was there as it opened. Of a rehearsal
 * nothing is kept.
 */
export const attendanceFeature: SocketFeature = {
  connected: (socket) => {
    namespace = socket.nsp;
  },
  opened: (socket, kind, id) => {
    if (kind === 'conversation') keep(() => noteArrival(id, socket.data.personId));
  },
};

/** Notes those who wait in a room as it opens. Answers how to stop. */
export function followOpenings(): () => void {
  return journal.onFrame(({ stream, entities }) => {
    if (stream.kind !== 'conversation') return;
    for (const { kind, doc } of entities) {
      if (kind !== 'thread' || !isKept(doc)) continue;
      keep(() => noteThoseThere(doc._id));
    }
  });
}

async function noteArrival(roomId: string, personId: string): Promise<void> {
  const thread = (await loadThreads([roomId])).get(roomId)?.thread;
  if (thread && isKept(thread)) await note(roomId, [personId]);
}

function isKept(thread: unknown): boolean {
  return isRoomThread(thread) && thread.room.state === 'open' && !thread.room.rehearses;
}

async function noteThoseThere(roomId: string): Promise<void> {
  const places = (['readers', 'moderators'] as const).map((audience) =>
    rooms.place('conversation', roomId, audience),
  );
  const sockets = (await namespace?.in(places).fetchSockets()) ?? [];
  await note(roomId, [...new Set(sockets.map(({ data }) => data.personId))]);
}

/** Once for each person, however often they come. */
async function note(roomId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await AttendanceModel.bulkWrite(
    personIds.map((personId) => ({
      updateOne: {
        filter: { _id: `${roomId}:${personId}` },
        update: { $setOnInsert: { roomId, personId } },
        upsert: true,
      },
    })),
    { ordered: false },
  );
}

function keep(noting: () => Promise<void>): void {
  noting().catch((err: unknown) => logger.warn({ err }, 'who is in a room could not be kept'));
}
