import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canAnimateRoom } from '@sentiers/shared/rooms/policy.ts';
import type { RoomQuestionSettings, RoomSummary, RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import { canManageSeminar } from '@sentiers/shared/seminars/policy.ts';
import { canModerateThread } from '@sentiers/shared/threads/policy.ts';
import { v5 as derivedId } from 'uuid';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { dismissGuestsOf } from '../guests/guests.access.ts';
import { isGuestOf } from '../guests/guests.queries.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { readPerson } from '../people/people.access.ts';
import { requireSeminar } from '../seminars/seminars.access.ts';
import {
  authoriseInRoom,
  changeRoom,
  ensureRoomThread,
  type RoomPatch,
  requireRoom,
} from '../threads/room-threads.access.ts';
import { announceMuted } from './muting.ts';
import { endRehearsalOf } from './rehearsals.service.ts';
import { withCode } from './room-codes.ts';
import { mustHave } from './room-targets.ts';
import { loadRoom } from './rooms.queries.ts';

const ROOMS = '7b0f3f64-2a53-4d0c-9a51-6d7c1f0e8b42';

/**
 * Prepares the room of a seminar, or of one item of its agenda. Each has one: asked again, it is the same.
 *
 * @throws AppError `not_found`, `forbidden`, `seminar_cancelled`; `invalid_input` for an item that is not on the agenda
 */
export async function prepareRoom(
  actor: Actor,
  { seminarId, itemId }: { seminarId: string; itemId: string | null },
): Promise<RoomSummary> {
  const { seminar } = await requireSeminar(actor, seminarId, canManageSeminar);
  if (seminar.state === 'cancelled') throw new AppError('seminar_cancelled');
  const item = itemId === null ? null : seminar.items.find(({ id }) => id === itemId.toLowerCase());
  if (item === undefined) {
    throw new AppError('invalid_input', { fields: [{ path: ['itemId'], reason: 'not_found' }] });
  }
  const _id = derivedId(`${seminar._id}/${item?.id ?? ''}`, ROOMS);
  const { title } = item ?? seminar;
  const thread = { _id, channelId: seminar.channelId, title, authorId: actor.personId };
  const room = { seminarId: seminar._id, itemId: item?.id ?? null };
  await withCode((code) =>
    ensureRoomThread({ ...thread, ...room, code }, async () => {
      await requireSeminar(await loadActor(actor.personId), seminarId, canManageSeminar);
    }),
  );
  return loadRoom(actor, _id);
}

/**
 * Opens a room, or opens it again with another code: those who read it may write. What is open stays so; a rehearsal of
 * it ends. Whoever opens it animates it, unless someone does already.
 */
export async function openRoom(actor: Actor, roomId: string): Promise<RoomSummary> {
  await withCode((drawn) =>
    change(actor, roomId, ({ state, openedAt, code, animatorId }) =>
      state === 'open'
        ? null
        : (at) => ({
            'room.state': 'open',
            'room.openedAt': openedAt ?? at,
            'room.closedAt': null,
            'room.code': code ?? drawn,
            'room.animatorId': animatorId ?? actor.personId,
          }),
    ),
  );
  await endRehearsalOf(roomId);
  return loadRoom(actor, roomId);
}

/**
 * Closes a room, be it one that never opened: it is read, nobody writes in it nor is led anywhere any more. Its guests
 * are out before this is answered.
 */
export async function closeRoom(actor: Actor, roomId: string): Promise<RoomSummary> {
  const over = { 'room.code': null, 'room.focus': null, 'room.stage': null, 'room.animatorId': null };
  await change(
    actor,
    roomId,
    ({ state }) =>
      state === 'closed' ? null : (at) => ({ 'room.state': 'closed', 'room.closedAt': at, ...over }),
    ({ _id: roomId, channelId }) => [{ type: 'room.closed', data: { roomId, channelId } }],
  );
  await dismissGuestsOf(roomId);
  await endRehearsalOf(roomId);
  return loadRoom(actor, roomId);
}

/**
 * Lets the room's code bring people in without an account, under a name; or no more, and then those who came so are
 * out before this is answered. It is recorded.
 *
 * @throws AppError `in_rehearsal`: only those who animate it rehearse
 */
export async function setGuests(
  actor: Actor,
  { roomId, allowed }: { roomId: string; allowed: boolean },
): Promise<RoomSummary> {
  const { thread, room } = await requireRoom(actor, roomId, canAnimateRoom);
  if (room.rehearses && allowed) throw new AppError('in_rehearsal');
  if (room.guests !== allowed) {
    const data = { roomId, channelId: thread.channelId, allowed, by: actor.personId };
    await changeRoom(
      thread,
      {
        update: () => ({ $set: { 'room.guests': allowed } }),
        events: () => [{ type: 'room.guests-set', data }],
      },
      authoriseInRoom(actor, roomId, canAnimateRoom),
    );
  }
  if (!allowed) await dismissGuestsOf(roomId);
  return loadRoom(actor, roomId);
}

/** Asks for a pause between two messages of one person, in seconds; 0 asks for none. */
export async function setSlowMode(
  actor: Actor,
  { roomId, seconds }: { roomId: string; seconds: number },
): Promise<RoomSummary> {
  await change(actor, roomId, ({ slowSeconds }) =>
    slowSeconds === seconds ? null : () => ({ 'room.slowSeconds': seconds }),
  );
  return loadRoom(actor, roomId);
}

/**
 * Leads every phone of a room (`focus`), or its big screen (`stage`), to one thing; null lets go.
 *
 * @throws AppError `invalid_input` for what the room doesn't have, `thread_closed` once it is closed
 */
export async function setShown(
  actor: Actor,
  field: 'focus' | 'stage',
  { roomId, target }: { roomId: string; target: RoomTarget | null },
): Promise<{ roomId: string; target: RoomTarget | null }> {
  const accessed = await requireRoom(actor, roomId, canAnimateRoom);
  const shown = target && { ...target, id: target.id?.toLowerCase() ?? null };
  if (shown) await mustHave(accessed, shown);
  if (shown && accessed.room.state === 'closed') throw new AppError('thread_closed');
  const before = accessed.room[field];
  if (before?.kind !== shown?.kind || before?.id !== shown?.id) {
    const patch: RoomPatch = {
      ...(shown && { where: { 'room.state': { $ne: 'closed' } } }),
      update: () => ({ $set: { [`room.${field}`]: shown } }),
      refused: () => new AppError('thread_closed'),
    };
    await changeRoom(accessed.thread, patch, authoriseInRoom(actor, roomId, canAnimateRoom));
  }
  return { roomId, target: shown };
}

/** Says how questions are asked: those that wait for approval, and those that were asked so, stay as they are. */
export async function setQuestions(
  actor: Actor,
  { roomId, anonymous, approval }: { roomId: string } & RoomQuestionSettings,
): Promise<RoomSummary> {
  await change(actor, roomId, ({ questions }) =>
    questions.anonymous === anonymous && questions.approval === approval
      ? null
      : () => ({ 'room.questions': { anonymous, approval } }),
  );
  return loadRoom(actor, roomId);
}

/**
 * Takes the word from someone in a room, or gives it back: what they wrote stays. It is recorded.
 *
 * @throws AppError `forbidden` for someone who animates it
 */
export async function setMuted(
  actor: Actor,
  { roomId, personId, muted }: { roomId: string; personId: string; muted: boolean },
): Promise<{ personId: string; muted: boolean }> {
  const { thread, facts, room } = await requireRoom(actor, roomId, canAnimateRoom);
  if (!(await isGuestOf(roomId, personId))) await readPerson(actor, personId);
  if (canModerateThread(await loadActor(personId), facts)) throw new AppError('forbidden');
  if (room.muted.includes(personId) !== muted) {
    const gesture = { 'room.muted': personId };
    const { channelId } = thread;
    await changeRoom(
      thread,
      {
        update: () => (muted ? { $addToSet: gesture } : { $pull: gesture }),
        events: () => [
          {
            type: 'room.muted',
            data: { roomId, channelId, personId, muted, by: actor.personId },
          },
        ],
      },
      authoriseInRoom(actor, roomId, canAnimateRoom),
    );
    announceMuted(personId, roomId);
  }
  return { personId, muted };
}

type Thread = Awaited<ReturnType<typeof requireRoom>>['thread'];
type Decide = (
  room: Awaited<ReturnType<typeof requireRoom>>['room'],
) => null | ((at: Date) => Record<string, unknown>);

/** Changes a room from how it stands; null leaves it as it is. */
async function change(
  actor: Actor,
  roomId: string,
  decide: Decide,
  eventsOf: (thread: Thread) => readonly NewDomainEvent[] = () => [],
): Promise<void> {
  const { thread, room } = await requireRoom(actor, roomId, canAnimateRoom);
  const set = decide(room);
  if (set) {
    const patch: RoomPatch = { update: (at) => ({ $set: set(at) }), events: () => eventsOf(thread) };
    await changeRoom(thread, patch, authoriseInRoom(actor, roomId, canAnimateRoom));
  }
}
