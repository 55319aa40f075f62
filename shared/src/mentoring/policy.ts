import { type Actor, holds, holdsIn, isCoordinator } from '../actor.ts';
import type { CohortFacts } from '../cohorts/policy.ts';
import type { PersonFacts } from '../people/policy.ts';
import { isAmong } from '../trail/policy.ts';
import type { MentorshipState } from './schema.ts';

/** Alumni offer their own time. */
export function canOfferMentoring(actor: Actor, person: PersonFacts): boolean {
  return person.id === actor.personId && holds(actor, 'alumni');
}

/** Members of a running cohort ask for a mentor. */
export function canAskMentor(actor: Actor, cohort: CohortFacts): boolean {
  return !cohort.ended && holdsIn(actor, 'cohort', cohort.id, ['member']);
}

/** A cohort's facilitators and the coordination see who asks, match, and confirm. */
export function canMatchMentoring(actor: Actor, cohort: CohortFacts): boolean {
  return isCoordinator(actor) || holdsIn(actor, 'cohort', cohort.id, ['facilitator']);
}

/** What the policies of a mentorship are asked about. */
export interface MentorshipFacts {
  mentorId: string;
  newcomerId: string;
  state: MentorshipState;
}

/** Its two people, once it was proposed to both: nobody else reads a word of it. */
export function canReadMentorship(actor: Actor, { mentorId, newcomerId, state }: MentorshipFacts): boolean {
  if (isAmong(actor, [mentorId])) return true;
  // Whoever declined is known to nobody: the newcomer hears of a mentor once there is one.
  return isAmong(actor, [newcomerId]) && state !== 'proposed' && state !== 'declined';
}

export function canAnswerMentorship(actor: Actor, { mentorId, state }: MentorshipFacts): boolean {
  return state === 'proposed' && isAmong(actor, [mentorId]);
}

export function canWriteInMentorship(actor: Actor, mentorship: MentorshipFacts): boolean {
  const { state } = mentorship;
  return (state === 'active' || state === 'paused') && canReadMentorship(actor, mentorship);
}

/** Either ends it; the other says afterwards what remains of it for them. */
export function canCloseMentorship(actor: Actor, mentorship: MentorshipFacts): boolean {
  return (
    mentorship.state !== 'proposed' && mentorship.state !== 'declined' && canReadMentorship(actor, mentorship)
  );
}

/** What the policies of a request are asked about. */
export interface MentoringRequestFacts {
  personId: string;
  cohort: CohortFacts;
}

export function canReadMentoringRequest(actor: Actor, { personId, cohort }: MentoringRequestFacts): boolean {
  return isAmong(actor, [personId]) || canMatchMentoring(actor, cohort);
}

export function canWithdrawMentoringRequest(actor: Actor, { personId }: MentoringRequestFacts): boolean {
  return isAmong(actor, [personId]);
}

/** Whoever asks doesn't choose who answers. */
export function canConfirmMentor(actor: Actor, { personId, cohort }: MentoringRequestFacts): boolean {
  return personId !== actor.personId && canMatchMentoring(actor, cohort);
}
