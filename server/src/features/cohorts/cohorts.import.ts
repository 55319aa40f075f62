import { openingModules } from '@sentiers/shared/cohorts/modules.ts';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type CohortDoc, CohortModel } from './cohorts.model.ts';

export type ImportedCohort = CohortDoc;

/**
 * Adds these cohorts in bulk, for the programme's and the demonstration's loaders; those that exist stay as they are.
 * One that names no modules opens with the few that every cohort begins with.
 */
export function importCohorts(docs: readonly ImportedCohort[]): Promise<void> {
  return insertMissing(
    CohortModel,
    docs.map((cohort) => ({ modules: [...openingModules], ...cohort })),
  );
}
