import { AppError } from '@sentiers/shared/errors.ts';
import { type RequestHandler, Router } from 'express';
import { loadCalendar } from '../../platform/calendar/calendar-sources.ts';
import { writeCalendar } from '../../platform/calendar/calendar-writer.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { findOwner } from './calendar.service.ts';

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
