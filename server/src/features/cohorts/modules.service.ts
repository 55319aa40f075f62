import type { Actor } from '@sentiers/shared/actor.ts';
import { type CohortModule, cohortModules } from '@sentiers/shared/cohorts/modules.ts';
import { canSetModules } from '@sentiers/shared/cohorts/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { cohortsChanged, readCohort, requireCohort } from './cohorts.access.ts';
import { type CohortDoc, CohortModel } from './cohorts.model.ts';
import { moduleFacts } from './modules.access.ts';

/**
 * Says which modules a cohort has on: these, and no other. What exists in the others stays, and comes back with them. The
 * same modules again change nothing, whatever was read.
 *
 * @throws AppError `not_found`, `forbidden`; `revision_conflict` where someone else changed them meanwhile
 */
export async function setModules(
  actor: Actor,
  given: { cohortId: string; revision: number; modules: readonly CohortModule[] },
): Promise<CohortDoc> {
  const { _id } = await requireCohort(actor, given.cohortId.toLowerCase(), canSetModules);
  const modules = cohortModules.filter((module) => given.modules.includes(module));
  const standing = await CohortModel.findById(_id).lean<CohortDoc>();
  if (standing && isSame(moduleFacts(standing).modules, modules)) return standing;
  const { revision } = given;
  // Where they were never changed, there is no revision: it counts as 0.
  const { matchedCount } = await CohortModel.updateOne(
    { _id, modulesRevision: revision === 0 ? { $in: [0, null] } : revision },
    { $set: { modules, modulesRevision: revision + 1 } },
  );
  if (matchedCount === 0) throw new AppError('revision_conflict');
  cohortsChanged([_id]);
  return readCohort(actor, _id);
}

function isSame(some: readonly CohortModule[], others: readonly CohortModule[]): boolean {
  return some.length === others.length && some.every((module) => others.includes(module));
}
