import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadMentorship } from '@sentiers/shared/mentoring/policy.ts';
import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { requireMentorship } from './mentorships.access.ts';
import type { MentorshipDoc } from './mentorships.model.ts';
import { presentMentorships } from './mentorships.presenter.ts';

/** A mentorship, as one of its two people reads it. Throws `not_found`. */
export async function loadMentorship(actor: Actor, mentorshipId: string): Promise<Mentorship> {
  return presentMentorship(actor, await requireMentorship(actor, mentorshipId, canReadMentorship));
}

/** The same of one that was loaded. */
export async function presentMentorship(actor: Actor, mentorship: MentorshipDoc): Promise<Mentorship> {
  const [shown] = await presentMentorships(actor, [mentorship]);
  if (!shown) throw new AppError('not_found');
  return shown;
}
