import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { canAnimateRoom } from '@sentiers/shared/rooms/policy.ts';
import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import { loadActor, loadReaders } from '../memberships/memberships.queries.ts';
import { byName, loadPersonSummaries } from '../people/people.queries.ts';
import { authoriseInRoom, changeRoom, requireRoom } from '../threads/room-threads.access.ts';
import { mustBePreparable } from './room-targets.ts';

/** Those who may animate a room, in the order of their names. Throws `not_found`, `forbidden`. */
export async function listAnimators(actor: Actor, roomId: string): Promise<{ items: PersonSummary[] }> {
  const { facts } = await requireRoom(actor, roomId, canAnimateRoom);
  const readers = (await loadReaders([facts.channel])).get(facts.channel.id) ?? [];
  const animators = readers.filter((reader) => canAnimateRoom(reader, facts));
  const people = await loadPersonSummaries(animators.map(({ personId }) => personId));
  return { items: [...people.values()].sort(byName) };
}

/**
 * Says who animates from now on: oneself, whoever had it before, or someone one hands it over to. It takes nothing from
 * the others who may animate: it tells them, and the room, whose turn it is.
 *
 * @throws AppError `invalid_input` for someone who may not animate it, `thread_closed` once it is closed
 */
export async function setAnimator(
  actor: Actor,
  { roomId, personId }: { roomId: string; personId: string },
): Promise<{ roomId: string; personId: string }> {
  const { thread, facts, room } = await requireRoom(actor, roomId, canAnimateRoom);
  const next = await loadActor(personId.toLowerCase());
  if (!canAnimateRoom(next, facts)) throw invalid('personId');
  if (room.state === 'closed') throw new AppError('thread_closed');
  if (room.animatorId !== next.personId) {
    await changeRoom(
      thread,
      {
        where: { 'room.state': { $ne: 'closed' } },
        update: () => ({ $set: { 'room.animatorId': next.personId } }),
        refused: () => new AppError('thread_closed'),
      },
      async () => {
        await authoriseInRoom(actor, roomId, canAnimateRoom)();
        await authoriseInRoom(next, roomId, canAnimateRoom)();
      },
    );
  }
  return { roomId, personId: next.personId };
}

/**
 * Prepares what a room will show, one thing after the other: its polls, drafts too, what its agenda holds, its questions.
 *
 * @throws AppError `invalid_input` for what the room doesn't have
 */
export async function setOrder(
  actor: Actor,
  { roomId, items }: { roomId: string; items: readonly RoomTarget[] },
): Promise<{ items: RoomTarget[] }> {
  const accessed = await requireRoom(actor, roomId, canAnimateRoom);
  const order = items.map(({ kind, id }) => ({ kind, id: id?.toLowerCase() ?? null }));
  await mustBePreparable(accessed, order);
  await changeRoom(
    accessed.thread,
    { update: () => ({ $set: { 'room.order': order } }) },
    authoriseInRoom(actor, roomId, canAnimateRoom),
  );
  return { items: order };
}

function invalid(field: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: [field], reason: 'not_found' }] });
}
