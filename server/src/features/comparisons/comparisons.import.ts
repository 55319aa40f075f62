import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type ComparisonDoc, ComparisonModel } from './comparisons.model.ts';

export type ImportedComparison = ComparisonDoc;

/** Adds these comparisons in bulk, for the demonstration's loader; those that exist stay as they are. */
export function importComparisons(docs: readonly ImportedComparison[]): Promise<void> {
  return insertMissing(ComparisonModel, docs);
}
