import type { ImportedChannel } from '../channels/channels.import.ts';
import { directIdsBetween } from '../direct/direct-ids.access.ts';
import type { ImportedMentoring } from '../mentoring/mentoring.import.ts';
import type { ImportedThread } from '../threads/threads.import.ts';
import { accompanied, offers, waitingRequest } from './content/mentoring.ts';
import { addMinutes, parisTimeDaysAgo } from './paris-time.ts';
import { ids } from './plan-people.ts';

type Mentorship = ImportedMentoring['mentorships'][number];
type MentorMeeting = Mentorship['meetings'][number];
const HOUR = 60;
const AGREED_FOR_DAYS = 150;

/** Who offers what, who waits, who is accompanied. */
export function planMentoring(now: Date): ImportedMentoring {
  const mentorship = planMentorship(now);
  const { requestId, newcomerId, cohortId, form, topics, words, proposedAt } = mentorship;
  const { person, askedDaysAgo, ...asked } = waitingRequest;
  return {
    offers: offers.map(({ person: key, ...offer }) => ({
      ...{ _id: ids.person(key), ...offer, pausedUntil: null, removed: false },
      ...{ revision: 1, askedAt: null, version: 0 },
    })),
    requests: [
      {
        ...{ _id: ids.mentoring(person), personId: ids.person(person), cohortId, ...asked },
        ...{ state: 'waiting', mentorshipId: null, declinedBy: [], version: 0 },
        askedAt: parisTimeDaysAgo(now, askedDaysAgo, '17:05'),
      },
      {
        ...{ _id: requestId, personId: newcomerId, cohortId, form, topics, words },
        ...{ themes: ['mobilite'], territoryCode: '61', state: 'matched', declinedBy: [], version: 0 },
        ...{ mentorshipId: mentorship._id, askedAt: addMinutes(proposedAt, -26 * HOUR) },
      },
    ],
    mentorships: [mentorship],
  };
}

/** What is said between those who are accompanied: their own conversation, and nobody else's. */
export function planMentorTalks(now: Date): { channels: ImportedChannel[]; threads: ImportedThread[] } {
  const participants = [ids.person(accompanied.mentor), ids.person(accompanied.newcomer)];
  const { id, channelId } = conversation();
  const messages = accompanied.talk.map(({ author, daysAgo, at, body }) => ({
    ...{ authorId: ids.person(author), at: parisTimeDaysAgo(now, daysAgo, at) },
    body: body === '' ? `Ma demande de mentorat : ${accompanied.topics}\n\n${accompanied.words}` : body,
  }));
  const standings = participants.map((personId) => ({
    ...{ personId, following: true, readSeq: messages.length },
  }));
  const authorId = ids.person(accompanied.newcomer);
  return {
    channels: [
      {
        ...{ _id: channelId, name: channelId, cohortId: null, kind: 'direct', membership: 'restricted' },
        ...{ description: '', themeKey: null, territoryCode: null, openAfterEnd: false, position: 0 },
        createdAt: parisTimeDaysAgo(now, accompanied.begunDaysAgo, '18:00'),
        direct: { openedFor: participants.toSorted(), participants: participants.toSorted(), group: false },
      },
    ],
    threads: [{ id, channelId, title: '', kind: 'direct', authorId, messages, standings }],
  };
}

function planMentorship(now: Date): Mentorship {
  const { mentor, newcomer, proposedBy, topics, words, goals, rhythm, begunDaysAgo } = accompanied;
  const startedAt = parisTimeDaysAgo(now, begunDaysAgo, '18:00');
  const [mentorId, newcomerId] = [ids.person(mentor), ids.person(newcomer)];
  return {
    ...{ _id: ids.mentoring(`${mentor}/${newcomer}`), requestId: ids.mentoring(newcomer) },
    ...{ cohortId: ids.cohort('demonstration'), mentorId, newcomerId, form: 'months', topics, words },
    reasons: [
      { kind: 'theme', label: 'Mobilité', points: 4 },
      { kind: 'territory', label: 'Orne', points: 4 },
      { kind: 'topics', label: 'essai, intercommunalité', points: 3 },
      { kind: 'load', label: '', points: -33.33 },
    ],
    ...{ state: 'active', proposedBy: ids.person(proposedBy), proposedAt: addMinutes(startedAt, -9 * HOUR) },
    ...{ startedAt, conversationId: conversation().id, seqBefore: 0 },
    agreement: {
      ...{ goals: [...goals], rhythm, agreedBy: [mentorId, newcomerId], revision: 1 },
      ...{ startsOn: dayIn(now, -begunDaysAgo), endsOn: dayIn(now, AGREED_FOR_DAYS) },
    },
    meetings: accompanied.meetings.map((meeting) => planMeeting(meeting, now)),
    ...{ closings: [], closedAt: null, revision: 1, version: 0 },
  };
}

function planMeeting(
  { key, inDays, ...words }: (typeof accompanied.meetings)[number],
  now: Date,
): MentorMeeting {
  const startsAt = parisTimeDaysAgo(now, -inDays, '09:00');
  return {
    ...{ id: ids.mentoring(`rencontre ${key}`), kind: 'appointment', ...words, place: 'Au téléphone' },
    ...{ startsAt, endsAt: addMinutes(startsAt, HOUR), by: ids.person(accompanied.mentor) },
    ...{ cancelled: false, changedAt: parisTimeDaysAgo(now, 20, '10:00'), revision: 1 },
  };
}

function conversation() {
  return directIdsBetween([ids.person(accompanied.mentor), ids.person(accompanied.newcomer)]);
}

function dayIn(now: Date, days: number): string {
  return parisTimeDaysAgo(now, -days, '12:00').toISOString().slice(0, 10);
}
