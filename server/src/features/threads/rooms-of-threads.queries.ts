import type { Audience } from '@sentiers/shared/journal/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { Room } from '@sentiers/shared/rooms/schema.ts';
import { summaryOf } from '../people/people.queries.ts';
import { presentCodev } from './codev-sessions.access.ts';
import type { RoomDoc, ThreadDoc } from './threads.model.ts';

type People = ReadonlyMap<string, PersonSummary>;

/** Who may not speak, and what is still to be shown, is moderation's to know. */
export function presentRoom(
  { room }: Pick<ThreadDoc, 'room'>,
  audience: Audience,
  people: People,
): Room | null {
  if (!room) return null;
  const { animatorId, pins, order, rehearses, ...told } = room;
  const isModeration = audience === 'moderators';
  return {
    ...told,
    openedAt: room.openedAt?.toISOString() ?? null,
    closedAt: room.closedAt?.toISOString() ?? null,
    codev: room.codev ? presentCodev(room.codev, people) : null,
    animator: animatorId ? summaryOf(people, animatorId) : null,
    pins: presentPins(pins, people),
    rehearses: rehearses ?? null,
    order: isModeration ? (order ?? []) : null,
    muted: isModeration ? room.muted : null,
  };
}

export function presentPins(pins: RoomDoc['pins'], people: People): Room['pins'] {
  return (pins ?? []).map(({ id, text, message }) => ({
    ...{ id, text },
    message: message && { seq: message.seq, author: summaryOf(people, message.authorId) },
  }));
}
