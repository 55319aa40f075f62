import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canAnimateRoom } from '@sentiers/shared/rooms/policy.ts';
import { MOST_PINS, type RoomPin } from '@sentiers/shared/rooms/schema.ts';
import { findWords } from '../messages/message-words.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { pinnedWords } from '../threads/room-shown.access.ts';
import {
  type AccessedRoom,
  authoriseInRoom,
  changeRoom,
  requireRoom,
} from '../threads/room-threads.access.ts';
import { presentPins } from '../threads/rooms-of-threads.queries.ts';

type RoomPinDoc = NonNullable<AccessedRoom['room']['pins']>[number];

interface Pins {
  pins: RoomPin[];
}

/**
 * Has a message stand at the top of a room's discussion. One that stands there stays as it is.
 *
 * @throws AppError `not_found`, `forbidden`, `too_many_pins`; `already_done` for one that has no words any more, or
 *   stands elsewhere
 */
export async function pinMessage(
  actor: Actor,
  { roomId, messageId }: { roomId: string; messageId: string },
): Promise<Pins> {
  // Before anything is looked for: nobody learns from the answer what stands in a room that they don't animate.
  await requireRoom(actor, roomId, canAnimateRoom);
  const message = await findPinnable(roomId, messageId);
  const { seq, authorId, body } = message;
  return pin(actor, roomId, { id: message._id, text: pinnedWords(body), message: { seq, authorId } }, () =>
    findPinnable(roomId, messageId),
  );
}

/** Has a line of moderation's stand there, in the place of the one of this id where there is. Throws as `pinMessage`. */
export async function pinLine(
  actor: Actor,
  { roomId, pinId, text }: { roomId: string; pinId: string; text: string },
): Promise<Pins> {
  return pin(actor, roomId, { id: pinId.toLowerCase(), text, message: null });
}

/** Takes it off. What doesn't stand there is off already. */
export async function unpin(
  actor: Actor,
  { roomId, pinId }: { roomId: string; pinId: string },
): Promise<Pins> {
  const id = pinId.toLowerCase();
  const { thread, room } = await requireRoom(actor, roomId, canAnimateRoom);
  const pins = room.pins ?? [];
  if (pins.some((each) => each.id === id)) {
    await changeRoom(
      thread,
      { update: () => ({ $pull: { 'room.pins': { id } } }) },
      authoriseInRoom(actor, roomId, canAnimateRoom),
    );
  }
  return present(pins.filter((each) => each.id !== id));
}

async function pin(
  actor: Actor,
  roomId: string,
  wanted: RoomPinDoc,
  mustStand: () => Promise<unknown> = async () => {},
): Promise<Pins> {
  const { thread, room } = await requireRoom(actor, roomId, canAnimateRoom);
  const before = room.pins ?? [];
  const known = before.find(({ id }) => id === wanted.id);
  if (known && (known.message !== null || known.text === wanted.text)) return present(before);
  const pins = known ? before.map((each) => (each === known ? wanted : each)) : [...before, wanted];
  if (pins.length > MOST_PINS) throw new AppError('too_many_pins');
  await changeRoom(
    thread,
    {
      where: { 'room.pins': before.length > 0 || room.pins ? before : null },
      update: () => ({ $set: { 'room.pins': pins } }),
      refused: () => new AppError('revision_conflict'),
    },
    async () => {
      await authoriseInRoom(actor, roomId, canAnimateRoom)();
      await mustStand();
    },
  );
  return present(pins);
}

/** Throws `already_done` where it has no words to show there. */
async function findPinnable(roomId: string, messageId: string) {
  const message = await findWords(messageId.toLowerCase());
  if (message?.conversationId !== roomId || message.state !== 'published') throw new AppError('already_done');
  return message;
}

async function present(pins: readonly RoomPinDoc[]): Promise<Pins> {
  const authors = pins.flatMap(({ message }) => (message ? [message.authorId] : []));
  return { pins: presentPins([...pins], await loadPersonSummaries(authors)) };
}
