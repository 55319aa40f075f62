import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { JourneyReason } from '@sentiers/shared/inbox/schema.ts';
import { canCloseMentorship, canWriteInMentorship } from '@sentiers/shared/mentoring/policy.ts';
import type { AgreementInput, ClosingInput, Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import type { ReceiptRequest } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { changeMentorship, type MentorshipChange } from './changing.ts';
import { refused } from './checks.ts';
import { otherOf, requireMentorship } from './mentorships.access.ts';
import type { MentorshipDoc } from './mentorships.model.ts';
import { presentMentorship } from './mentorships.queries.ts';
import { aboutMentorship } from './telling.ts';

/**
 * Writes what the two agree on; who said yes to other words says it again.
 *
 * @throws AppError `not_found`, `forbidden` where nothing is written any more; `revision_conflict` where the other wrote
 *   meanwhile; `invalid_input` for an end before the beginning
 */
export function saveAgreement(
  actor: Actor,
  {
    mentorshipId,
    revision,
    agreement,
  }: { mentorshipId: string; revision: number; agreement: AgreementInput },
): Promise<Mentorship> {
  if (agreement.endsOn <= agreement.startsOn) throw refused(['agreement', 'endsOn'], 'ends_before_start');
  return write(actor, mentorshipId, (mentorship) => {
    if ((mentorship.agreement?.revision ?? 0) !== revision) throw new AppError('revision_conflict');
    return {
      set: { agreement: { ...agreement, agreedBy: [], revision: revision + 1 } },
      events: [
        settledFor(mentorship, 'mentorship-agreement', actor.personId),
        toldOther(mentorship, 'mentorship-agreement', actor.personId),
      ],
    };
  });
}

/**
 * Says yes to the agreement, and to the charter; twice is once.
 *
 * @throws AppError `not_found`, `forbidden`; `revision_conflict` where these are not the words that stand
 */
export function agree(
  actor: Actor,
  { mentorshipId, revision }: { mentorshipId: string; revision: number },
): Promise<Mentorship> {
  const { personId } = actor;
  return write(actor, mentorshipId, (mentorship) => {
    const { agreement } = mentorship;
    if (agreement?.revision !== revision) throw new AppError('revision_conflict');
    if (agreement.agreedBy.includes(personId)) return null;
    return {
      set: { agreement: { ...agreement, agreedBy: [...agreement.agreedBy, personId] } },
      events: [settledFor(mentorship, 'mentorship-agreement', personId)],
    };
  });
}

/** Pauses a mentorship, or goes on with it; twice is once. Throws `not_found`, `forbidden`. */
export function setPaused(
  actor: Actor,
  { mentorshipId, paused }: { mentorshipId: string; paused: boolean },
): Promise<Mentorship> {
  const state = paused ? 'paused' : 'active';
  return write(actor, mentorshipId, (mentorship) => (mentorship.state === state ? null : { set: { state } }));
}

/**
 * Ends a mentorship with one's own answers; the other is asked for theirs, and says them likewise. What one answered may
 * be corrected.
 *
 * @throws AppError `not_found`, `forbidden` where nobody had said yes
 */
export function closeMentorship(
  actor: Actor,
  { mentorshipId, closing }: { mentorshipId: string; closing: ClosingInput },
): Promise<Mentorship> {
  const { personId } = actor;
  const decide = (mentorship: MentorshipDoc): MentorshipChange => {
    const { closings, closedAt } = mentorship;
    const others = closings.filter((each) => each.personId !== personId);
    return {
      set: {
        closings: [...others, { personId, ...closing }],
        ...(closedAt === null && { state: 'closed' as const, closedAt: new Date() }),
      },
      events: [
        settledFor(mentorship, 'mentorship-closing', personId),
        ...(closedAt === null ? [toldOther(mentorship, 'mentorship-closing', personId)] : []),
      ],
    };
  };
  return write(actor, mentorshipId, decide, { policy: canCloseMentorship });
}

/**
 * Changes a mentorship as one of its two people.
 *
 * @param how whom it is for, where that isn't who may write in it; the receipt of what is made once
 * @throws AppError `not_found`, `forbidden`, what `decide` throws
 */
export async function write(
  actor: Actor,
  mentorshipId: string,
  decide: (mentorship: MentorshipDoc) => MentorshipChange | null,
  {
    policy = canWriteInMentorship,
    receipt,
  }: { policy?: typeof canWriteInMentorship; receipt?: ReceiptRequest } = {},
): Promise<Mentorship> {
  await requireMentorship(actor, mentorshipId, policy);
  const changed = await changeMentorship(mentorshipId, decide, {
    authorise: async () => {
      await requireMentorship(await loadActor(actor.personId), mentorshipId, policy);
    },
    ...(receipt && { receipt }),
  });
  return presentMentorship(actor, changed);
}

/** The other one of the two has a line. */
export function toldOther(mentorship: MentorshipDoc, reason: JourneyReason, by: string): NewDomainEvent {
  const personIds = [otherOf(mentorship, by)];
  return { type: 'journey.told', data: { reason, personIds, by, subject: aboutMentorship(mentorship) } };
}

/** Someone's lines of this reason wait no more; null: nobody's. */
export function settledFor(
  mentorship: MentorshipDoc,
  reason: JourneyReason,
  personId: string | null,
): NewDomainEvent {
  const personIds = personId === null ? null : [personId];
  return {
    type: 'journey.settled',
    data: { reasons: [reason], personIds, subject: aboutMentorship(mentorship) },
  };
}
