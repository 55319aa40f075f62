import { canReadSeminar } from '@sentiers/shared/seminars/policy.ts';
import { LRUCache } from 'lru-cache';
import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { journal } from '../../platform/journal/journal.ts';
import { logger } from '../../platform/logging/logger.ts';
import type { Realtime } from '../../platform/realtime/realtime.ts';
import { loadReaders } from '../memberships/memberships.queries.ts';
import { findSeminar } from '../seminars/seminars.access.ts';
import type { RoomThread } from '../threads/room-threads.access.ts';
import { isRoomThread } from '../threads/room-threads.access.ts';
import { onMuted } from './muting.ts';
import { announceRehearsals, endForgottenRehearsals } from './rehearsals.service.ts';
import { registerRoomTarget } from './room-targets.ts';

const LOOK_EVERY_MS = 10 * 60_000;

/** What a room may show of its seminar. Once, before the server starts. */
export function registerRooms(): void {
  registerRoomTarget('entrance', (_room, id) => id === null);
  registerRoomTarget('agenda', async ({ room }, id) => {
    if (id === null) return true;
    const found = await findSeminar(room.seminarId);
    return found?.seminar.items.some((item) => item.id === id) ?? false;
  });
  defineRecurringJob('rooms.end-forgotten-rehearsals', LOOK_EVERY_MS, () => endForgottenRehearsals());
}

/** How each room stood when it was told of last: its pace and what it shows are told by its own journal. */
const told = new LRUCache<string, string>({ max: 1_000 });

/**
 * Tells those who read a seminar that a room of it is there, opens or closes, and whoever is silenced that they are:
 * of that, frames tell moderation only. Answers how to stop.
 */
export function announceRooms(realtime: Realtime): () => void {
  const stops = [
    announceStates(realtime),
    announceRehearsals(realtime),
    onMuted((personId, roomId) => realtime.toPerson(personId, 'room.muted', { roomId })),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function announceStates(realtime: Realtime): () => void {
  return journal.onFrame(({ stream, entities }) => {
    if (stream.kind !== 'channel') return;
    for (const { kind, doc } of entities) {
      // A rehearsal is no room of its seminar's: its readers are told nothing.
      if (
        kind !== 'thread' ||
        !isRoomThread(doc) ||
        doc.room.rehearses ||
        told.get(doc._id) === doc.room.state
      )
        continue;
      told.set(doc._id, doc.room.state);
      tell(realtime, doc).catch((err: unknown) => logger.warn({ err }, 'a room could not be announced'));
    }
  });
}

async function tell(realtime: Realtime, { room }: RoomThread): Promise<void> {
  const found = await findSeminar(room.seminarId);
  if (!found) return;
  const { facts } = found;
  for (const actor of (await loadReaders([facts.channel])).get(facts.channel.id) ?? []) {
    if (canReadSeminar(actor, facts)) {
      realtime.toPerson(actor.personId, 'seminar.changed', { seminarId: facts.id });
    }
  }
}
