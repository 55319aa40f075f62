import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type CohortDoc, CohortModel } from './cohorts.model.ts';

export type ImportedCohort = CohortDoc;

/** Adds these cohorts in bulk, for the programme's and the demonstration's loaders; those that exist stay as they are. */
export function importCohorts(docs: readonly ImportedCohort[]): Promise<void> {
  return insertMissing(CohortModel, docs);
}
