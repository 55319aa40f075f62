import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadMentorship, type MentorshipFacts } from '@sentiers/shared/mentoring/policy.ts';
import { type MentorshipDoc, MentorshipModel } from './mentorships.model.ts';

/**
 * A mentorship, for one of its two people.
 *
 * @throws AppError `not_found` for everyone else, `forbidden` where `policy` says no
 */
export async function requireMentorship(
  actor: Actor,
  mentorshipId: string,
  policy: (actor: Actor, facts: MentorshipFacts) => boolean,
): Promise<MentorshipDoc> {
  const mentorship = await MentorshipModel.findById(mentorshipId.toLowerCase()).lean<MentorshipDoc>();
  if (!mentorship || !canReadMentorship(actor, mentorship)) throw new AppError('not_found');
  if (!policy(actor, mentorship)) throw new AppError('forbidden');
  return mentorship;
}

/** The other one of its two people. */
export function otherOf(
  { mentorId, newcomerId }: Pick<MentorshipDoc, 'mentorId' | 'newcomerId'>,
  personId: string,
): string {
  return personId === mentorId ? newcomerId : mentorId;
}
