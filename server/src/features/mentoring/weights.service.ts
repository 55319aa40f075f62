import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canMatchMentoring } from '@sentiers/shared/mentoring/policy.ts';
import type { Weights } from '@sentiers/shared/mentoring/schema.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { requireCohort } from '../cohorts/cohorts.access.ts';
import { WeightsModel } from './mentoring.model.ts';

/**
 * Says what counts most in a cohort's matches.
 *
 * @throws AppError `not_found`, `forbidden`; `revision_conflict` where someone else changed it meanwhile
 */
export async function saveWeights(
  actor: Actor,
  { cohortId, revision, weights }: { cohortId: string; revision: number; weights: Weights },
): Promise<{ weights: Weights; revision: number }> {
  const { _id } = await requireCohort(actor, cohortId.toLowerCase(), canMatchMentoring);
  const next = { weights, revision: revision + 1 };
  try {
    // Where none stand yet, the revision of nothing is 0: a second one of it meets the first by its id.
    const changed = await WeightsModel.updateOne(
      { _id, revision },
      { $set: next },
      { upsert: revision === 0 },
    );
    if (changed.matchedCount + changed.upsertedCount === 0) throw new AppError('revision_conflict');
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('revision_conflict');
    throw error;
  }
  return next;
}
