import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadMentorship } from '@sentiers/shared/mentoring/policy.ts';
import type { CalendarEntry } from '../../platform/calendar/calendar-sources.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { otherOf } from './mentorships.access.ts';
import { type MentorMeetingDoc, type MentorshipDoc, MentorshipModel } from './mentorships.model.ts';

/** How long what is over stays in the calendars that follow ours, in milliseconds: a year. */
const KEPT_MS = 366 * 24 * 3600 * 1000;

/** The meetings of the actor's mentorships, for their calendar; those cancelled are there as such. */
export async function datesOfMentorships(actor: Actor): Promise<CalendarEntry[]> {
  const { personId } = actor;
  const found = await MentorshipModel.find({
    $or: [{ mentorId: personId }, { newcomerId: personId }],
    'meetings.endsAt': { $gt: new Date(Date.now() - KEPT_MS) },
  }).lean<MentorshipDoc[]>();
  const readable = found.filter((each) => canReadMentorship(actor, each));
  const entries = await Promise.all(
    readable.map((each) => Promise.all(each.meetings.map((meeting) => entryOf(actor, each, meeting)))),
  );
  return entries.flat();
}

/** One meeting, as one event. */
export async function entryOf(
  { personId }: Actor,
  mentorship: MentorshipDoc,
  meeting: MentorMeetingDoc,
): Promise<CalendarEntry> {
  const otherId = otherOf(mentorship, personId);
  const people = await loadPersonSummaries([otherId]);
  const { name } = summaryOf(people, otherId);
  return {
    id: `mentorship-${meeting.id}`,
    title: meeting.title,
    description: [`Mentorat, avec ${name}`, meeting.note].filter((each) => each !== '').join('\n\n'),
    path: `/mentorat/${mentorship._id}`,
    location: meeting.place === '' ? null : meeting.place,
    ...{ start: meeting.startsAt, end: meeting.endsAt, changedAt: meeting.changedAt },
    ...{ sequence: meeting.revision, cancelled: meeting.cancelled },
  };
}
