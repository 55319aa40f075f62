import { canReadAccompaniment } from '@sentiers/shared/accompaniments/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { type RequestHandler, Router } from 'express';
import { writeCalendar } from '../../platform/calendar/calendar-writer.ts';
import { limits } from '../../platform/http/limits.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { requireAccompaniment } from './accompaniments.access.ts';
import { entryOf } from './accompaniments.calendar.ts';
import { loadMeetingsReadBy } from './reading.queries.ts';

/** `GET /accompaniments/{id}/meetings/{meetingId}/calendar.ics`: one meeting, for a calendar program. */
const serveMeeting: RequestHandler<{ accompanimentId: string; meetingId: string }> = async (
  { user, params },
  response,
) => {
  if (!user) throw new AppError('unauthenticated');
  await limits.account(user.personId);
  const accompanimentId = idSchema.safeParse(params.accompanimentId).data;
  const meetingId = params.meetingId.toLowerCase();
  if (!accompanimentId || user.suspended) throw new AppError('not_found');
  const accessed = await requireAccompaniment(user, accompanimentId, canReadAccompaniment);
  const meeting = (await loadMeetingsReadBy(user, [accessed])).find(({ _id }) => _id === meetingId);
  if (!meeting) throw new AppError('not_found');
  const organisations = await loadOrganisations([meeting.organisationId]);
  const name = organisations.get(meeting.organisationId)?.name ?? '';
  response
    .attachment('rendez-vous.ics')
    .set({ 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-store' })
    .send(writeCalendar([entryOf(meeting, name)]));
};

export const accompanimentsFiles = Router().get(
  '/accompaniments/:accompanimentId/meetings/:meetingId/calendar.ics',
  serveMeeting,
);
