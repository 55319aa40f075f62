import type { FollowedPair, Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { OfferModel } from '../features/mentoring/mentoring.model.ts';
import type { MentorshipDoc } from '../features/mentoring/mentorships.model.ts';
import type { TestApp } from './app.ts';
import { buildDiscussion, consequences, type Discussion, Speaker } from './discussion.ts';
import { buildActorOfCohort } from './factories/build-actor.ts';
import { buildCohort } from './factories/build-cohort.ts';
import { buildMentorship, buildOffer } from './factories/build-mentorship.ts';

export interface Mentors {
  d: Discussion;
  /** An alumni who offers time; the only one. */
  antoine: Speaker;
  /** A mentorship of his and Nora's. */
  between(fields?: Partial<MentorshipDoc>): Promise<MentorshipDoc>;
  /** The pairs that Élise follows. */
  pairs(): Promise<FollowedPair[]>;
}

export async function buildMentors(app: TestApp): Promise<Mentors> {
  await OfferModel.deleteMany({});
  const d = await buildDiscussion(app);
  const { _id: ended } = await buildCohort({ ended: true });
  const actor = await buildActorOfCohort(ended, 'alumni', { name: 'Antoine Gallet' });
  const antoine = new Speaker(actor, await app.signIn(actor));
  await buildOffer({ _id: antoine.id });
  return {
    ...{ d, antoine },
    between: (fields = {}) =>
      buildMentorship({ mentorId: antoine.id, newcomerId: d.nora.id, cohortId: d.cohortId, ...fields }),
    pairs: async () =>
      (await d.elise.visitor.get(`/api/cohorts/${d.cohortId}/mentoring`).expect(200)).body.pairs,
  };
}

export const at = ({ _id }: { _id: string }, rest = '') => `/api/mentorships/${_id}${rest}`;

export async function see(who: Speaker, mentorship: MentorshipDoc): Promise<Mentorship> {
  return (await who.visitor.get(at(mentorship)).expect(200)).body;
}

export function put(who: Speaker, mentorship: MentorshipDoc, rest: string, body: object) {
  return who.visitor.put(at(mentorship, rest), body);
}

/** Why lines of « Pour vous » are there. */
export async function reasonsOf(who: Speaker): Promise<string[]> {
  await consequences();
  return (await who.inbox()).map(({ reason }) => reason);
}
