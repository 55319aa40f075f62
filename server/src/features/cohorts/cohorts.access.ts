import type { Actor } from '@sentiers/shared/actor.ts';
import { isCoordinator } from '@sentiers/shared/actor.ts';
import { type CohortFacts, canReadCohort } from '@sentiers/shared/cohorts/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { type CohortDoc, CohortModel } from './cohorts.model.ts';
import { forgetCohorts, loadCohorts } from './cohorts.queries.ts';

const changeListeners = new Set<(ids: readonly string[]) => void>();

export function cohortFacts(cohort: CohortDoc): CohortFacts {
  return { id: cohort._id, ended: cohort.ended };
}

/** The cohort, if the actor may read it. Throws `not_found`. */
export async function readCohort(actor: Actor, cohortId: string): Promise<CohortDoc> {
  const cohort = (await loadCohorts([cohortId])).get(cohortId);
  if (!cohort || !canReadCohort(actor, cohortFacts(cohort))) throw new AppError('not_found');
  return cohort;
}

/** The cohort, if the actor may do this with it. Throws `not_found` where they can't read it, else `forbidden`. */
export async function requireCohort(
  actor: Actor,
  cohortId: string,
  allows: (actor: Actor, cohort: CohortFacts) => boolean,
): Promise<CohortDoc> {
  const cohort = await readCohort(actor, cohortId);
  if (!allows(actor, cohortFacts(cohort))) throw new AppError('forbidden');
  return cohort;
}

/** Cohorts the actor may read, the most recent first. */
export async function listReadableCohorts(actor: Actor): Promise<CohortDoc[]> {
  const scope = isCoordinator(actor) ? {} : { _id: { $in: cohortsNamedIn(actor) } };
  const cohorts = await CohortModel.find(scope).sort({ year: -1, createdAt: 1, _id: 1 }).lean<CohortDoc[]>();
  return cohorts.filter((cohort) => canReadCohort(actor, cohortFacts(cohort)));
}

/** To call after the commit of any change of these cohorts: their readers are told. */
export function cohortsChanged(ids: readonly string[]): void {
  forgetCohorts(ids);
  for (const listener of changeListeners) listener(ids);
}

/** Is told of the cohorts that changed, on the server that changed them. Answers how to stop. */
export function onCohortsChanged(listener: (ids: readonly string[]) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

function cohortsNamedIn(actor: Actor): string[] {
  return actor.grants
    .filter(({ scope }) => scope.kind === 'cohort')
    .map(({ scope }) => scope.id)
    .filter((id) => id !== null);
}
