import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { canReadMentorship } from '@sentiers/shared/mentoring/policy.ts';
import { type RequestHandler, Router } from 'express';
import { writeCalendar } from '../../platform/calendar/calendar-writer.ts';
import { limits } from '../../platform/http/limits.ts';
import { requireMentorship } from './mentorships.access.ts';
import { entryOf } from './mentorships.calendar.ts';

/** `GET /mentorships/{id}/meetings/{id}/calendar.ics`: one meeting, for its two people. */
const serveMeeting: RequestHandler<{ mentorshipId: string; meetingId: string }> = async (
  { user, params },
  response,
) => {
  if (!user) throw new AppError('unauthenticated');
  await limits.account(user.personId);
  const mentorshipId = idSchema.safeParse(params.mentorshipId);
  if (!mentorshipId.success) throw new AppError('not_found');
  const mentorship = await requireMentorship(user, mentorshipId.data, canReadMentorship);
  const meeting = mentorship.meetings.find(({ id }) => id === params.meetingId.toLowerCase());
  if (!meeting) throw new AppError('not_found');
  response
    .attachment('echange.ics')
    .set({ 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-store' })
    .send(writeCalendar([await entryOf(user, mentorship, meeting)]));
};

export const mentorshipsFiles = Router().get(
  '/mentorships/:mentorshipId/meetings/:meetingId/calendar.ics',
  serveMeeting,
);
