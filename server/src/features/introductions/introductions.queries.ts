import { type Actor, holdsIn } from '@sentiers/shared/actor.ts';
import {
  canQualifyIntroduction,
  canReadIntroduction,
  isTarget,
} from '@sentiers/shared/introductions/policy.ts';
import { type Introduction, MOST_IN_A_MONTH } from '@sentiers/shared/introductions/schema.ts';
import { placesWithin } from '../programme/enclosing-places.queries.ts';
import { requireIntroduction, withFacts } from './introductions.access.ts';
import { ApproachModel, type IntroductionDoc, IntroductionModel } from './introductions.model.ts';
import { presentIntroductions } from './introductions.presenter.ts';
import { findAskedThisMonth } from './monthly-limit.ts';

/** An introduction as the actor may know it. Throws `not_found`. */
export async function loadIntroduction(actor: Actor, introductionId: string): Promise<Introduction> {
  const accessed = await requireIntroduction(actor, introductionId, canReadIntroduction);
  const [presented] = await presentIntroductions(actor, [accessed]);
  if (!presented) throw new Error('an introduction was not presented');
  return presented;
}

/** What the actor asked for, the latest first, and how many they may ask for still in these thirty days. */
export async function listOwn(actor: Actor): Promise<{ items: Introduction[]; left: number }> {
  const { personId: requesterId } = actor;
  const [docs, asked] = await Promise.all([
    IntroductionModel.find({ requesterId }).sort({ askedAt: -1, _id: -1 }).lean<IntroductionDoc[]>(),
    findAskedThisMonth(requesterId),
  ]);
  return {
    items: await presentIntroductions(actor, await withFacts(docs)),
    left: Math.max(0, MOST_IN_A_MONTH - asked.length),
  };
}

/** What the actor qualifies, the latest first. */
export async function listToQualify(actor: Actor): Promise<Introduction[]> {
  const idsOf = (kind: 'cohort' | 'organisation') =>
    actor.grants.flatMap(({ scope: { kind: given, id } }) => (given === kind && id !== null ? [id] : []));
  const cohortIds = idsOf('cohort').filter((id) => holdsIn(actor, 'cohort', id, ['facilitator']));
  const docs = await IntroductionModel.find({
    $or: [{ cohortId: { $in: cohortIds } }, { organisationId: { $in: idsOf('organisation') } }],
  })
    .sort({ askedAt: -1, _id: -1 })
    .lean<IntroductionDoc[]>();
  const accessed = (await withFacts(docs)).filter(({ facts }) => canQualifyIntroduction(actor, facts));
  return presentIntroductions(actor, accessed);
}

/** Where the actor is asked, the latest first. */
export async function listToAnswer(actor: Actor): Promise<Introduction[]> {
  const ids: string[] = await ApproachModel.distinct('introductionId', { 'target.id': actor.personId });
  const docs = await IntroductionModel.find({ _id: { $in: ids } })
    .sort({ askedAt: -1, _id: -1 })
    .lean<IntroductionDoc[]>();
  const accessed = (await withFacts(docs)).filter(
    ({ facts }) => isTarget(actor, facts) && facts.state !== 'withdrawn',
  );
  return presentIntroductions(actor, accessed);
}

/** How many introductions were asked for, and accepted, in each of these places: numbers, without asking who reads them. */
export async function countIntroductionsIn(
  codes: readonly string[],
): Promise<Map<string, { asked: number; accepted: number }>> {
  const counts = await Promise.all(
    codes.map(async (code) => {
      const there = { territoryCode: { $in: placesWithin(code) }, state: { $ne: 'withdrawn' as const } };
      const [asked, accepted] = await Promise.all([
        IntroductionModel.countDocuments(there),
        IntroductionModel.countDocuments({ ...there, state: 'accepted' }),
      ]);
      return [code, { asked, accepted }] as const;
    }),
  );
  return new Map(counts);
}
