import { v7 as newId } from 'uuid';
import { type ComparisonDoc, ComparisonModel } from '../../features/comparisons/comparisons.model.ts';

/** An empty table, that its organisation alone reads unless told otherwise. */
export async function buildComparison(
  organisationId: string,
  fields: Partial<ComparisonDoc> = {},
): Promise<ComparisonDoc> {
  const comparison: ComparisonDoc = {
    ...{ _id: newId(), organisationId, title: 'Où aller ?', level: 'mine', levelBefore: 'mine' },
    ...{ criteria: [], territories: [], choice: null, personId: newId(), removed: false },
    ...{ revision: 1, changedAt: new Date(), version: 1 },
    ...fields,
  };
  await ComparisonModel.insertOne(comparison);
  return comparison;
}
