import * as mentoringPolicies from '@sentiers/shared/mentoring/policy.ts';
import { MembershipModel } from '../../features/memberships/memberships.model.ts';
import { MentorshipModel } from '../../features/mentoring/mentorships.model.ts';
import { findPeopleOfOrganisation } from '../../features/people/people.queries.ts';
import { buildMentoringRequest, buildMentorship } from '../factories/build-mentorship.ts';
import { must, type Target, target } from './target-makers.ts';
import type { World } from './world.ts';

const states = ['proposed', 'declined', 'active', 'paused', 'closed'] as const;
type MentorshipName = `mentorship, ${(typeof states)[number]}`;
const requestName = 'mentoring request';

type MentoringTarget = Target & { name: MentorshipName | typeof requestName };

export function isOfMentoring(given: Target): given is MentoringTarget {
  return given.name === requestName || states.some((state) => given.name === `mentorship, ${state}`);
}

export function mentorshipTargets(world: World): Promise<Target[]> {
  return Promise.all(states.map((state) => mentoringTarget(world, `mentorship, ${state}`)));
}

export async function requestTargets(world: World): Promise<Target[]> {
  return [await mentoringTarget(world, requestName)];
}

/** Between the row that is an alumni and the one that is a member of the cohort. */
export async function mentoringTarget(world: World, name: MentoringTarget['name']): Promise<Target> {
  const { cohortId, endedCohortId, organisations, people } = world;
  const newcomerId = must([...(await findPeopleOfOrganisation(organisations.ours))][0]);
  if (name === requestName) {
    const { _id } = await buildMentoringRequest({ personId: newcomerId, cohortId });
    const facts = { personId: newcomerId, cohort: { id: cohortId, ended: false } };
    return target(name, _id, [facts], (actor) => mentoringPolicies.canReadMentoringRequest(actor, facts));
  }
  const mentor = await MembershipModel.findOne({
    ...{ role: 'alumni', 'scope.id': endedCohortId },
    personId: { $ne: people.alumni },
  }).lean();
  const state = must(states.find((each) => name === `mentorship, ${each}`));
  const facts = { mentorId: must(mentor).personId, newcomerId, state };
  const { _id } = await buildMentorship({ ...facts, cohortId });
  return target(name, _id, [facts], (actor) => mentoringPolicies.canReadMentorship(actor, facts));
}

/** The meeting of a mentorship that was built. */
export async function meetingOf(tried: Target | null): Promise<{ meetingId: string }> {
  const mentorship = await MentorshipModel.findById(must(tried).id).lean();
  return { meetingId: mentorship?.meetings[0]?.id ?? must(tried).id };
}
