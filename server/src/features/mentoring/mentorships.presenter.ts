import type { Actor } from '@sentiers/shared/actor.ts';
import {
  canAnswerMentorship,
  canCloseMentorship,
  canWriteInMentorship,
} from '@sentiers/shared/mentoring/policy.ts';
import type { FollowedPair, Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { type Exchanges, loadExchanges } from './exchanges.queries.ts';
import type { MentorMeetingDoc, MentorshipDoc } from './mentorships.model.ts';
import { closingOf, isDormant, lastOf, standingMeetings } from './pairs.ts';

/** Mentorships, as one of their two people reads them: the other's closing answers are not among them. */
export async function presentMentorships(
  actor: Actor,
  mentorships: readonly MentorshipDoc[],
  now = new Date(),
): Promise<Mentorship[]> {
  const [people, exchanges] = await Promise.all([loadPeople(mentorships), loadExchanges(mentorships)]);
  return mentorships.map((mentorship) => ({
    ...headOf(mentorship, people),
    ...{ topics: mentorship.topics, words: mentorship.words, reasons: mentorship.reasons },
    ...{ proposedAt: mentorship.proposedAt.toISOString(), conversationId: mentorship.conversationId },
    agreement: mentorship.agreement,
    meetings: standingMeetings(mentorship)
      .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
      .map((meeting) => presentMeeting(mentorship, meeting, people)),
    closing: closingOf(mentorship, actor.personId),
    closedAt: mentorship.closedAt?.toISOString() ?? null,
    lastAt: lastAt(mentorship, exchanges, now).toISOString(),
    revision: mentorship.revision,
    abilities: {
      answer: canAnswerMentorship(actor, mentorship),
      write: canWriteInMentorship(actor, mentorship),
      close: canCloseMentorship(actor, mentorship) && closingOf(mentorship, actor.personId) === null,
    },
  }));
}

/** What those who match know of pairs: who, counts and dates; never a word. */
export async function presentPairs(
  mentorships: readonly MentorshipDoc[],
  now = new Date(),
): Promise<FollowedPair[]> {
  const [people, exchanges] = await Promise.all([loadPeople(mentorships), loadExchanges(mentorships)]);
  return mentorships.map((mentorship) => ({
    ...headOf(mentorship, people),
    startedAt: mentorship.startedAt?.toISOString() ?? null,
    agreed: mentorship.agreement?.agreedBy.length === 2,
    meetings: standingMeetings(mentorship).length,
    messages: exchanges.get(mentorship._id)?.messages ?? 0,
    lastAt: lastAt(mentorship, exchanges, now).toISOString(),
    dormant: isDormant(mentorship, lastAt(mentorship, exchanges, now), now),
  }));
}

function lastAt(mentorship: MentorshipDoc, exchanges: Exchanges, now: Date): Date {
  return lastOf(mentorship, exchanges.get(mentorship._id)?.lastAt ?? null, now);
}

function headOf(mentorship: MentorshipDoc, people: ReadonlyMap<string, PersonSummary>) {
  const { _id: id, mentorId, newcomerId, form, state } = mentorship;
  return { id, mentor: summaryOf(people, mentorId), newcomer: summaryOf(people, newcomerId), form, state };
}

function presentMeeting(
  { _id }: MentorshipDoc,
  meeting: MentorMeetingDoc,
  people: ReadonlyMap<string, PersonSummary>,
): Mentorship['meetings'][number] {
  const { id, kind, title, place, note, afterwards, revision } = meeting;
  return {
    ...{ id, kind, title, place, note, afterwards, revision },
    ...{ startsAt: meeting.startsAt.toISOString(), endsAt: meeting.endsAt.toISOString() },
    by: summaryOf(people, meeting.by),
    calendar: `/api/mentorships/${_id}/meetings/${id}/calendar.ics`,
  };
}

function loadPeople(mentorships: readonly MentorshipDoc[]) {
  return loadPersonSummaries(new Set(mentorships.flatMap((each) => [each.mentorId, each.newcomerId])));
}
