import { registerCalendarSource } from '../../platform/calendar/calendar-sources.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { onDomainEventRepeatable } from '../../platform/journal/events.ts';
import type { EntityDoc } from '../../platform/journal/types.ts';
import { registerSubject } from '../../platform/notices/subjects.ts';
import { type Reread, registerReread } from '../../platform/realtime/rereads.ts';
import { findAccompaniment } from './accompaniments.access.ts';
import { datesOfAccompaniments } from './accompaniments.calendar.ts';
import { type AccompanimentDoc, AccompanimentModel } from './accompaniments.model.ts';
import { settleCompanionsRights } from './companions-rights.service.ts';
import { MeetingModel, NotebookEntryModel } from './notebook.model.ts';
import { loadAccompanimentTitles } from './reading.queries.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** It began, ended, or was handed over: who accompanies the organisation is not who did. */
    'accompaniment.people-changed': { accompanimentId: string; organisationId: string };
  }
}

interface InAccompaniment extends EntityDoc {
  organisationId: string;
  accompanimentId: string;
  version: number;
}

/** What journals, calendars and lines carry of accompaniments, and who reads them again. Once, before the server starts. */
export function registerAccompaniments(): void {
  registerCalendarSource('accompaniments', datesOfAccompaniments);
  registerSubject('accompaniment', loadAccompanimentTitles);
  const streams = [{ kind: 'organisation', idField: 'organisationId', versionField: 'version' }] as const;
  // Who may know a word of one is asked of each reader: they are told to read it again.
  registerEntity<AccompanimentDoc>({
    ...{ kind: 'accompaniment', model: AccompanimentModel, streams, present: () => [] },
  });
  registerEntity<InAccompaniment>({
    ...{ kind: 'accompaniment-entry', model: NotebookEntryModel, streams, present: () => [] },
  });
  registerEntity<InAccompaniment>({
    ...{ kind: 'accompaniment-meeting', model: MeetingModel, streams, present: () => [] },
  });
  registerReread<AccompanimentDoc>('accompaniment', ({ _id, leaving }) => rereadOf(_id, leaving));
  registerReread<InAccompaniment>('accompaniment-entry', (doc) => rereadOf(doc.accompanimentId));
  registerReread<InAccompaniment>('accompaniment-meeting', (doc) => rereadOf(doc.accompanimentId));
  // Done before it is acknowledged, and again here where a crash came between.
  onDomainEventRepeatable<'accompaniment.people-changed'>(
    'accompaniments-rights',
    ['accompaniment.people-changed'],
    async (events) => {
      const changed = new Set(events.map(({ data }) => data.organisationId));
      for (const organisationId of changed) await settleCompanionsRights(organisationId);
    },
  );
}

async function rereadOf(id: string, leaving: readonly string[] = []): Promise<Reread> {
  const accessed = await findAccompaniment(id);
  const { peopleIds = [], companionIds = [] } = accessed?.facts ?? {};
  return { what: { kind: 'accompaniment', id }, personIds: [...peopleIds, ...companionIds, ...leaving] };
}
