import { AppError } from '@sentiers/shared/errors.ts';
import { type RequestHandler, Router } from 'express';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { config } from '../../config.ts';
import { type CalendarEntry, loadCalendar } from '../../platform/calendar/calendar-sources.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { findOwner } from './calendar.service.ts';

/** How often a calendar program should come back, in seconds. */
const REFRESH_SECONDS = 3600;

/**
 * `GET /calendar/{secret}.ics`: a calendar program has no session, the address itself is the key. What it holds is what
 * its person may read now; nothing once they are suspended.
 */
const serveCalendar: RequestHandler = async (request, response) => {
  const personId = await findOwner(String(request.params.token));
  const actor = personId === null ? null : await loadActor(personId);
  if (!actor || actor.suspended) throw new AppError('not_found');
  response
    .set({ 'Content-Type': 'text/calendar; charset=utf-8', 'X-Robots-Tag': 'noindex' })
    .send(writeCalendar(await loadCalendar(actor)));
};

export const calendarFiles = Router().get('/calendar/:token.ics', serveCalendar);

/** Entries as a calendar program reads them (RFC 5545). */
export function writeCalendar(entries: readonly CalendarEntry[]): string {
  const { publicUrl } = config();
  const calendar = ical({
    name: 'Sentiers',
    prodId: { company: 'Sentiers', product: 'Calendrier', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { id, title, description, path, location, start, end, changedAt } of entries) {
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
    });
  }
  return calendar.toString();
}
