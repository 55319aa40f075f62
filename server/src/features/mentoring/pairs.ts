import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import type { MentorMeetingDoc, MentorshipDoc } from './mentorships.model.ts';

const DORMANT_AFTER_MS = 30 * 24 * 3600 * 1000;

type Dated = Pick<MentorshipDoc, 'proposedAt' | 'startedAt' | 'closedAt' | 'meetings'>;

/** Meetings that were not cancelled. */
export function standingMeetings({ meetings }: Pick<MentorshipDoc, 'meetings'>): MentorMeetingDoc[] {
  return meetings.filter(({ cancelled }) => !cancelled);
}

/**
 * When two people last met, wrote, or agreed to begin; when it was proposed where they did nothing yet.
 *
 * @param wroteAt when the last of their messages was written; null where they wrote none
 */
export function lastOf(mentorship: Dated, wroteAt: Date | null, now: Date): Date {
  const { proposedAt, startedAt, closedAt } = mentorship;
  const done = [startedAt, closedAt, wroteAt].map((date) => date ?? proposedAt);
  const met = standingMeetings(mentorship).map(({ endsAt }) => endsAt);
  const past = [...done, ...met].filter((date) => date <= now);
  return new Date(Math.max(...[proposedAt, ...past].map((date) => date.getTime())));
}

/** Nothing for thirty days, and no meeting ahead. */
export function isDormant(
  mentorship: Pick<MentorshipDoc, 'state' | 'meetings'>,
  lastAt: Date,
  now: Date,
): boolean {
  const isAhead = standingMeetings(mentorship).some(({ endsAt }) => endsAt > now);
  return mentorship.state === 'active' && !isAhead && now.getTime() - lastAt.getTime() > DORMANT_AFTER_MS;
}

/** What someone answered at its end; null before. The other's answers are theirs. */
export function closingOf(
  { closings }: Pick<MentorshipDoc, 'closings'>,
  personId: string,
): Mentorship['closing'] {
  const own = closings.find((closing) => closing.personId === personId);
  return own ? { reached: own.reached, useful: own.useful, again: own.again } : null;
}
