import type { MeetingInput } from '@sentiers/shared/accompaniments/schema.ts';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { v7 as newId } from 'uuid';
import { requestHash } from '../../platform/journal/receipts.ts';
import type { MentorshipChange } from './changing.ts';
import { refused } from './checks.ts';
import type { MentorMeetingDoc, MentorshipDoc } from './mentorships.model.ts';
import { settledFor, toldOther, write } from './mentorships.service.ts';

/** So many meetings one mentorship holds at most. */
const MOST_MEETINGS = 100;

interface OfMeeting {
  mentorshipId: string;
  meetingId: string;
}

/**
 * Plans a meeting of the two. Sent again under the same `clientId`, it is the same one.
 *
 * @throws AppError `not_found`, `forbidden` where nothing is written any more; `invalid_input` where there are a hundred
 */
export function addMeeting(
  actor: Actor,
  { mentorshipId, clientId, meeting }: { mentorshipId: string; clientId: string; meeting: MeetingInput },
): Promise<Mentorship> {
  const { personId } = actor;
  const added: MentorMeetingDoc = {
    ...{ id: newId(), ...fieldsOf(meeting), by: personId, afterwards: '', cancelled: false, revision: 1 },
  };
  const decide = (mentorship: MentorshipDoc): MentorshipChange => {
    if (mentorship.meetings.length >= MOST_MEETINGS) throw refused(['meeting'], 'too_many');
    return {
      set: { meetings: [...mentorship.meetings, added] },
      events: [toldOther(mentorship, 'mentorship-meeting', personId)],
    };
  };
  const hash = requestHash({ mentorshipId: mentorshipId.toLowerCase(), meeting });
  return write(actor, mentorshipId, decide, { receipt: { authorId: personId, clientId, hash } });
}

/**
 * Moves a meeting, or says otherwise what it is.
 *
 * @throws AppError `not_found`, also for a meeting that was cancelled; `forbidden`; `revision_conflict`
 */
export function updateMeeting(
  actor: Actor,
  { mentorshipId, meetingId, revision, meeting }: OfMeeting & { revision: number; meeting: MeetingInput },
): Promise<Mentorship> {
  return write(actor, mentorshipId, (mentorship) => {
    const known = meetingIn(mentorship, meetingId);
    if (known.revision !== revision) throw new AppError('revision_conflict');
    return {
      set: withMeeting(mentorship, { ...known, ...fieldsOf(meeting), revision: revision + 1 }),
      events: [
        settledFor(mentorship, 'mentorship-meeting', actor.personId),
        toldOther(mentorship, 'mentorship-meeting', actor.personId),
      ],
    };
  });
}

/** Cancels a meeting: calendars that hold it strike it out. Twice is once. Throws `not_found`, `forbidden`. */
export function cancelMeeting(actor: Actor, { mentorshipId, meetingId }: OfMeeting): Promise<Mentorship> {
  return write(actor, mentorshipId, (mentorship) => {
    const known = meetingIn(mentorship, meetingId, { cancelledToo: true });
    if (known.cancelled) return null;
    const { revision } = known;
    return {
      set: withMeeting(mentorship, {
        ...known,
        ...{ cancelled: true, changedAt: new Date(), revision: revision + 1 },
      }),
      events: [settledFor(mentorship, 'mentorship-meeting', null)],
    };
  });
}

/** Writes what remains of a meeting, for the two. Throws `not_found`, `forbidden`. */
export function noteMeeting(
  actor: Actor,
  { mentorshipId, meetingId, note }: OfMeeting & { note: string },
): Promise<Mentorship> {
  return write(actor, mentorshipId, (mentorship) => {
    const known = meetingIn(mentorship, meetingId);
    if (known.afterwards === note) return null;
    return { set: withMeeting(mentorship, { ...known, afterwards: note }) };
  });
}

function fieldsOf({ startsAt, endsAt, ...words }: MeetingInput) {
  return { ...words, startsAt: new Date(startsAt), endsAt: new Date(endsAt), changedAt: new Date() };
}

function meetingIn(
  { meetings }: MentorshipDoc,
  meetingId: string,
  { cancelledToo = false } = {},
): MentorMeetingDoc {
  const id = meetingId.toLowerCase();
  const known = meetings.find((each) => each.id === id && (cancelledToo || !each.cancelled));
  if (!known) throw new AppError('not_found');
  return known;
}

function withMeeting(
  { meetings }: MentorshipDoc,
  changed: MentorMeetingDoc,
): Pick<MentorshipDoc, 'meetings'> {
  return { meetings: meetings.map((each) => (each.id === changed.id ? changed : each)) };
}
