import { minutesIn, quarterOf, type TimedMentorship } from '@sentiers/shared/mentoring/quarters.ts';
import { type MentorshipDoc, MentorshipModel } from './mentorships.model.ts';

const MINUTES_OF_AN_HOUR = 60;

/** Minutes of this quarter that are taken of each of these people, by who they mentor or are asked by. */
export async function loadTaken(personIds: readonly string[], at = new Date()): Promise<Map<string, number>> {
  const quarter = quarterOf(at);
  const found = await MentorshipModel.find({
    mentorId: { $in: [...personIds] },
    state: { $ne: 'declined' },
  }).lean<MentorshipDoc[]>();
  const taken = new Map(personIds.map((id) => [id, 0]));
  for (const mentorship of found) {
    const minutes = minutesIn(quarter, timesOf(mentorship));
    taken.set(mentorship.mentorId, (taken.get(mentorship.mentorId) ?? 0) + minutes);
  }
  return taken;
}

/** Minutes of a quarter that someone declares. */
export function declaredMinutes({ hoursPerQuarter }: { hoursPerQuarter: number }): number {
  return hoursPerQuarter * MINUTES_OF_AN_HOUR;
}

function timesOf({ form, startedAt, proposedAt, meetings, closedAt }: MentorshipDoc): TimedMentorship {
  const held = meetings.filter(({ cancelled }) => !cancelled).map(({ startsAt }) => startsAt);
  return { form, since: startedAt ?? proposedAt, heldAt: held[0] ?? null, closedAt };
}
