import { v7 as newId } from 'uuid';
import { type CohortDoc, CohortModel } from '../../features/cohorts/cohorts.model.ts';

/** A running cohort of 2025, unless told otherwise. */
export async function buildCohort(fields: Partial<CohortDoc> = {}): Promise<CohortDoc> {
  const cohort: CohortDoc = {
    _id: newId(),
    name: 'Cohorte 2025',
    year: 2025,
    ended: false,
    createdAt: new Date(),
    ...fields,
  };
  await CohortModel.insertOne(cohort);
  return cohort;
}
