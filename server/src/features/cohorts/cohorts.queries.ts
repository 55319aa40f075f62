import { readById } from '../../platform/database/read-by-id.ts';
import { rememberReads } from '../../platform/database/remembered-reads.ts';
import { type CohortDoc, CohortModel } from './cohorts.model.ts';

const cohorts = rememberReads<CohortDoc>({
  max: 1_000,
  milliseconds: 5_000,
  load: readById(CohortModel),
});

/** Cohorts by id, without asking who reads them: for other features' facts and captions. */
export function loadCohorts(ids: Iterable<string>): Promise<Map<string, CohortDoc>> {
  return cohorts.many(ids);
}

/** What this server remembers of these cohorts is not to be believed any more. */
export function forgetCohorts(ids: readonly string[]): void {
  cohorts.forget(ids);
}

/** Cohorts that were not handed over yet. */
export function listRunningCohorts(): Promise<CohortDoc[]> {
  return CohortModel.find({ ended: false }).lean<CohortDoc[]>();
}

/** Every cohort, the latest first: which there were is public. */
export function listCohortsByYear(): Promise<CohortDoc[]> {
  return CohortModel.find().sort({ year: -1, name: 1, _id: 1 }).lean<CohortDoc[]>();
}
