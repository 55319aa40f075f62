import { canAnimateRoom } from '@sentiers/shared/rooms/policy.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { type DomainEvent, onDomainEventRepeatable } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { logger } from '../../platform/logging/logger.ts';
import type { Realtime } from '../../platform/realtime/realtime.ts';
import { loadReaders } from '../memberships/memberships.queries.ts';
import { findRoomThread } from '../threads/room-threads.access.ts';
import { findRecapsAmong, gather, prune } from './gathering.ts';
import { type PassageDoc, PassageModel, type RecapDoc, RecapModel } from './recaps.model.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** Words of theirs may be quoted in the recap of a room, if they let them go. */
    'recap.asked': { roomId: string; channelId: string; personIds: readonly string[] };
    'recap.answered': { roomId: string; personId: string };
    /** It is read by others now, or changed there. */
    'recap.published': { roomId: string; channelId: string; threadId: string; by: string };
  }
}

const consumed = [
  'room.closed',
  'message.marked',
  'message.deleted',
  'message.hidden',
  'message.restored',
  'messages.moved',
  'room-question.changed',
] as const;
type Consumed = DomainEvent<(typeof consumed)[number]>;

/** What journals carry of recaps, and what follows from what happens in rooms. Once, before the server starts. */
export function registerRecaps(): void {
  registerEntity<RecapDoc>({
    kind: 'recap',
    model: RecapModel,
    streams: [{ kind: 'channel', idField: 'channelId', versionField: 'version' }],
    // Who may read what of it is asked of each reader: they are told to read it again.
    present: () => [],
  });
  registerEntity<PassageDoc>({
    kind: 'recap-passage',
    model: PassageModel,
    streams: [{ kind: 'channel', idField: 'channelId', versionField: 'version' }],
    present: () => [],
  });
  onDomainEventRepeatable<Consumed['type']>('recaps', consumed, keepRecaps);
}

/** Looks at how rooms stand now, not at what an event says of its moment: doing it late, or twice, ends the same. */
async function keepRecaps(events: readonly Consumed[]): Promise<void> {
  const closed = events.filter((event) => event.type === 'room.closed').map(({ data }) => data.roomId);
  const known = await findRecapsAmong(events.flatMap(placesOf));
  for (const roomId of new Set([...closed, ...known])) await gather(roomId);
  for (const roomId of known) await prune(roomId);
}

function placesOf(event: Consumed): string[] {
  switch (event.type) {
    case 'room.closed':
    case 'room-question.changed':
      return [event.data.roomId];
    case 'messages.moved':
      return [event.data.from.threadId, event.data.to.threadId];
    default:
      return [event.data.threadId];
  }
}

/** Tells those who may read it that the recap of a room is not what it was; answers how to stop. */
export function announceRecaps(realtime: Realtime): () => void {
  return journal.onFrame(({ stream, entities }) => {
    if (stream.kind !== 'channel') return;
    const rooms = new Map<string, boolean>();
    for (const { kind, doc } of entities) {
      if (kind === 'recap-passage')
        rooms.set((doc as PassageDoc).roomId, rooms.get((doc as PassageDoc).roomId) ?? false);
      if (kind === 'recap') rooms.set(doc._id, (doc as RecapDoc).publication !== null);
    }
    for (const [roomId, published] of rooms) {
      tell(realtime, roomId, published).catch((err: unknown) =>
        logger.warn({ err }, 'a recap could not be announced'),
      );
    }
  });
}

/** As long as it is not published, it is those who animate the room who read it. */
async function tell(realtime: Realtime, roomId: string, published: boolean): Promise<void> {
  const room = await findRoomThread(roomId);
  if (!room) return;
  const { facts } = room;
  for (const actor of (await loadReaders([facts.channel])).get(facts.channel.id) ?? []) {
    if (published || canAnimateRoom(actor, facts)) {
      realtime.toPerson(actor.personId, 'recap.changed', { roomId });
    }
  }
}
