import type { SeminarMove } from '@sentiers/shared/seminars/schema.ts';
import { registerCalendarSource } from '../../platform/calendar/calendar-sources.ts';
import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { journal } from '../../platform/journal/journal.ts';
import { logger } from '../../platform/logging/logger.ts';
import type { Realtime } from '../../platform/realtime/realtime.ts';
import { forgetChannels, loadChannelFacts } from '../channels/channels.access.ts';
import { loadReaders, onRightsChanged } from '../memberships/memberships.queries.ts';
import { freeForgottenPlaces, freeLostPlaces } from './registrations.service.ts';
import { remindOfNear } from './reminding.ts';
import { onSeminarRemoved } from './removing.service.ts';
import { datesOfSeminars } from './seminars.calendar.ts';
import { type SeminarDoc, SeminarModel } from './seminars.model.ts';

const LOOK_EVERY_MS = 5 * 60_000;

/** A seminar, and whom it concerns. */
interface Concerned {
  seminarId: string;
  channelId: string;
  personIds: readonly string[];
}

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** Those who read its channel may come. */
    'seminar.announced': Omit<Concerned, 'personIds'> & { by: string };
    /** They asked for a place, and have it or wait. */
    'seminar.asked': Concerned;
    /** They waited, and have a place now. */
    'seminar.placed': Concerned;
    /** It is at another time, or elsewhere; they come, or wait. */
    'seminar.moved': Concerned & { by: string; changes: readonly SeminarMove[] };
    /** It begins within a day; they come. */
    'seminar.near': Concerned;
    /** They came, or waited. */
    'seminar.cancelled': Concerned & { by: string; reason: string };
  }
}

/** What journals and calendars carry of seminars, and what is done about them in time. Once, before the server starts. */
export function registerSeminars(): void {
  registerCalendarSource('seminars', datesOfSeminars);
  registerEntity<SeminarDoc>({
    kind: 'seminar',
    model: SeminarModel,
    streams: [{ kind: 'channel', idField: 'channelId', versionField: 'version' }],
    // Where each reader stands is personal, and doesn't travel: they are told to read it again.
    present: () => [],
  });
  onRightsChanged((people) =>
    freeLostPlaces(people).catch((err: unknown) =>
      logger.error({ err }, 'places could not be freed: the next look does it'),
    ),
  );
  defineRecurringJob('seminars.look', LOOK_EVERY_MS, async () => {
    await freeForgottenPlaces();
    await remindOfNear();
  });
}

/** Tells those who read a seminar that it is not what it was; answers how to stop. */
export function announceSeminars(realtime: Realtime): () => void {
  const stopRemoved = onSeminarRemoved(({ seminarId, readers }) => {
    for (const personId of readers) realtime.toPerson(personId, 'seminar.changed', { seminarId });
  });
  const stopFrames = journal.onFrame(({ stream, entities }) => {
    if (stream.kind !== 'channel') return;
    const seminars = entities.filter(({ kind }) => kind === 'seminar');
    // It was opened with what is announced: whom it is open to is asked of what stands now.
    if (entities.some(({ kind }) => kind === 'channel')) forgetChannels([stream.id]);
    for (const { doc } of seminars) {
      tell(realtime, doc as SeminarDoc).catch((err: unknown) =>
        logger.warn({ err }, 'a seminar could not be announced'),
      );
    }
  });
  return () => {
    stopRemoved();
    stopFrames();
  };
}

async function tell(realtime: Realtime, seminar: SeminarDoc): Promise<void> {
  const channel = (await loadChannelFacts([seminar.channelId])).get(seminar.channelId);
  if (!channel) return;
  for (const { personId } of (await loadReaders([channel])).get(channel.id) ?? []) {
    realtime.toPerson(personId, 'seminar.changed', { seminarId: seminar._id });
  }
}
