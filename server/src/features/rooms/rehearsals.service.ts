import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canAnimateRoom } from '@sentiers/shared/rooms/policy.ts';
import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import type { Realtime } from '../../platform/realtime/realtime.ts';
import { channelsChanged, loadChannelFacts } from '../channels/channels.access.ts';
import {
  findRehearsalChannels,
  planSeminarChannel,
  removeSeminarChannel,
} from '../channels/seminar-channels.access.ts';
import { withdrawAllIn } from '../memberships/memberships.access.ts';
import { loadReaders } from '../memberships/memberships.queries.ts';
import {
  type AccessedRoom,
  authoriseInRoom,
  findRehearsalOf,
  findRehearsalsIn,
  planRoomThread,
  requireRoom,
} from '../threads/room-threads.access.ts';
import { forgetThreads } from '../threads/threads.access.ts';
import { copyPrepared } from './rehearsed.ts';
import { withCode } from './room-codes.ts';

/** One that nobody ended is removed after this long. */
const FORGOTTEN_MS = 6 * 3_600_000;

type Ended = { rehearsalId: string; roomId: string; readers: readonly string[] };
const listeners = new Set<(ended: Ended) => void>();

/** Tells those who animate that a rehearsal is no more, on the server that ended it. Answers how to stop. */
export function announceRehearsals(realtime: Realtime): () => void {
  const listener = ({ readers, ...ended }: Ended) => {
    for (const personId of readers) realtime.toPerson(personId, 'rehearsal.ended', ended);
  };
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Rehearses a room that hasn't opened, in a room beside it that only those who animate read: its settings and what was
 * prepared are copied there, its journal is silent (no notice, no search, no trace), and all of it goes as it ends. The
 * same again answers the one that goes on, and a rehearsal itself.
 *
 * @throws AppError `not_found`, `forbidden`; `room_has_opened` once it was opened or closed
 */
export async function rehearse(actor: Actor, roomId: string): Promise<{ roomId: string }> {
  const accessed = await requireRoom(actor, roomId, canAnimateRoom);
  if (accessed.room.rehearses) return { roomId: accessed.thread._id };
  if (accessed.room.state !== 'ahead') throw new AppError('room_has_opened');
  const going = await findRehearsalOf(accessed.thread._id);
  if (going) return { roomId: going._id };
  const id = newId();
  try {
    await withCode((code) => begin(actor, accessed, { id, code }));
  } catch (error) {
    const other = await findRehearsalOf(accessed.thread._id);
    if (other) return { roomId: other._id };
    throw error;
  }
  return { roomId: id };
}

async function begin(
  actor: Actor,
  { thread, room, facts }: AccessedRoom,
  { id, code }: { id: string; code: string },
): Promise<void> {
  const roomId = thread._id;
  const channelId = newId();
  const { seminarId, itemId, slowSeconds, questions } = room;
  const prepared = await copyPrepared({ from: roomId, to: id }, room.order ?? []);
  const { stream, change } = planRoomThread(
    { _id: id, channelId, title: thread.title, authorId: actor.personId, seminarId, itemId, code },
    {
      ...{ slowSeconds, questions, order: prepared.order, animatorId: actor.personId },
      rehearses: { roomId, channelId: thread.channelId },
    },
  );
  const { cohortId } = facts.channel;
  await journal.commit({
    authorise: authoriseInRoom(actor, roomId, canAnimateRoom),
    createStreams: [{ ...stream, silent: true }],
    changes: [
      change,
      planSeminarChannel({ id: channelId, cohortId, rehearses: thread.channelId }),
      ...prepared.changes,
    ],
  });
}

/**
 * Ends a rehearsal, by its own room: nothing of it is left. Answers the room that was rehearsed.
 *
 * @throws AppError `not_found`, `forbidden`; `already_done` for a room that is no rehearsal
 */
export async function endRehearsal(actor: Actor, rehearsalId: string): Promise<{ roomId: string }> {
  const { thread, room } = await requireRoom(actor, rehearsalId, canAnimateRoom);
  if (!room.rehearses) throw new AppError('already_done');
  await removeRehearsal(thread.channelId);
  return { roomId: room.rehearses.roomId };
}

/** Ends the rehearsal of a room, where one goes on: the room opens, or will not. */
export async function endRehearsalOf(roomId: string): Promise<void> {
  const rehearsal = await findRehearsalOf(roomId);
  if (rehearsal) await removeRehearsal(rehearsal.channelId);
}

/** Ends those that were forgotten. */
export async function endForgottenRehearsals(now = Date.now()): Promise<void> {
  const channelIds = await findRehearsalChannels(new Date(now - FORGOTTEN_MS));
  for (const channelId of channelIds) await removeRehearsal(channelId);
}

async function removeRehearsal(channelId: string): Promise<void> {
  const rehearsals = await findRehearsalsIn([channelId]);
  const facts = (await loadChannelFacts([channelId])).get(channelId);
  const readers = facts ? ((await loadReaders([facts])).get(channelId) ?? []) : [];
  await mongoose.connection.transaction((session) => removeSeminarChannel(channelId, session));
  channelsChanged([channelId]);
  forgetThreads(rehearsals.map(({ _id }) => _id));
  await withdrawAllIn({ kind: 'channel', id: channelId });
  for (const { _id: rehearsalId, room } of rehearsals) {
    const { roomId } = room.rehearses ?? { roomId: '' };
    for (const listener of listeners) {
      listener({ rehearsalId, roomId, readers: readers.map(({ personId }) => personId) });
    }
  }
}
