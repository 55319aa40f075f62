import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type CommitmentDoc, CommitmentModel } from './commitments.model.ts';

export type ImportedCommitment = CommitmentDoc;

/** Adds these commitments in bulk, for the demonstration's loader; those that exist stay as they are. */
export function importCommitments(docs: readonly ImportedCommitment[]): Promise<void> {
  return insertMissing(CommitmentModel, docs);
}
