import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type TrialDoc, TrialModel } from './trials.model.ts';

export type ImportedTrial = TrialDoc;

/** Adds these trials in bulk, for the demonstration's loader; those that exist stay as they are. */
export function importTrials(docs: readonly ImportedTrial[]): Promise<void> {
  return insertMissing(TrialModel, docs);
}
