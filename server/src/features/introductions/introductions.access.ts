import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import {
  canQualifyIntroduction,
  canReadIntroduction,
  type IntroductionFacts,
} from '@sentiers/shared/introductions/policy.ts';
import { listActorsNear } from '../memberships/memberships.queries.ts';
import {
  type ApproachDoc,
  ApproachModel,
  type IntroductionDoc,
  IntroductionModel,
} from './introductions.model.ts';

export interface AccessedIntroduction {
  introduction: IntroductionDoc;
  /** That which stands; null before it was sent. */
  approach: ApproachDoc | null;
  facts: IntroductionFacts;
}

/** These introductions with what policies are asked about them, without asking who reads them. */
export async function withFacts(introductions: readonly IntroductionDoc[]): Promise<AccessedIntroduction[]> {
  const approaches = await ApproachModel.find({
    introductionId: { $in: introductions.map(({ _id }) => _id) },
  })
    .sort({ rank: 1 })
    .lean<ApproachDoc[]>();
  const standing = new Map(approaches.map((approach) => [approach.introductionId, approach]));
  return introductions.map((introduction) => {
    const approach = standing.get(introduction._id) ?? null;
    const { requesterId, cohortId, organisationId, state } = introduction;
    const targetId = approach?.target.type === 'person' ? approach.target.id : null;
    return { introduction, approach, facts: { requesterId, cohortId, organisationId, targetId, state } };
  });
}

/** An introduction by its id, without asking who reads it. */
export async function findIntroduction(id: string): Promise<AccessedIntroduction | null> {
  const introduction = await IntroductionModel.findById(id).lean<IntroductionDoc>();
  return introduction ? ((await withFacts([introduction]))[0] ?? null) : null;
}

/** Those of these introductions that the actor may read. */
export async function readableAmong(
  actor: Actor,
  introductions: readonly IntroductionDoc[],
): Promise<AccessedIntroduction[]> {
  return (await withFacts(introductions)).filter(({ facts }) => canReadIntroduction(actor, facts));
}

/** Throws `not_found` for one that the actor isn't to know of, `forbidden` where `policy` says no. */
export async function requireIntroduction(
  actor: Actor,
  introductionId: string,
  policy: (actor: Actor, facts: IntroductionFacts) => boolean,
): Promise<AccessedIntroduction> {
  const accessed = await findIntroduction(introductionId.toLowerCase());
  if (!accessed || !canReadIntroduction(actor, accessed.facts)) throw new AppError('not_found');
  if (!policy(actor, accessed.facts)) throw new AppError('forbidden');
  return accessed;
}

/** Ids of those who qualify it, or did before it was taken back. */
export async function listQualifiers(facts: IntroductionFacts): Promise<string[]> {
  const scopes = [
    { kind: 'cohort' as const, id: facts.cohortId },
    { kind: 'organisation' as const, id: facts.organisationId },
  ];
  const near = await listActorsNear({
    ...{ personId: '', suspended: false },
    grants: scopes.map((scope) => ({ role: 'member', scope })),
  });
  const standing = { ...facts, state: 'asked' as const };
  return near.filter((actor) => canQualifyIntroduction(actor, standing)).map(({ personId }) => personId);
}
