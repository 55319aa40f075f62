import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { config } from '../../config.ts';
import type { CalendarEntry } from './calendar-sources.ts';

/** How often a calendar program should come back, in seconds. */
const REFRESH_SECONDS = 3600;

/** Entries as a calendar program reads them (RFC 5545). */
export function writeCalendar(entries: readonly CalendarEntry[]): string {
  const { publicUrl } = config();
  const calendar = ical({
    name: 'Sentiers',
    prodId: { company: 'Sentiers', product: 'Calendrier', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { id, title, description, path, location, start, end, changedAt, ...state } of entries) {
    calendar.createEvent({
      id: `${id}@${new URL(publicUrl).hostname}`,
      summary: title,
      description,
      url: new URL(path, publicUrl).href,
      location,
      start,
      end: end ?? start,
      stamp: changedAt,
      lastModified: changedAt,
      sequence: state.sequence ?? 0,
      status: state.cancelled ? ICalEventStatus.CANCELLED : null,
    });
  }
  return calendar.toString();
}
