import type { Actor } from '@sentiers/shared/actor.ts';
import { canAnimateRoom } from '@sentiers/shared/rooms/policy.ts';
import type { RoomSummary } from '@sentiers/shared/rooms/schema.ts';
import { canPostInThread } from '@sentiers/shared/threads/policy.ts';
import type { AccessedRoom } from '../threads/room-threads.access.ts';

/** A room as its seminar's page lists it, for one reader. */
export function presentRoomSummary(actor: Actor, { thread, facts, room }: AccessedRoom): RoomSummary {
  const { seminarId, itemId, state, slowSeconds, guests, questions, openedAt, closedAt } = room;
  return {
    id: thread._id,
    title: thread.title,
    ...{ seminarId, itemId, state, slowSeconds, guests, questions },
    openedAt: openedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    abilities: { post: canPostInThread(actor, facts), animate: canAnimateRoom(actor, facts) },
  };
}
