import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type SeminarDoc, SeminarModel } from './seminars.model.ts';

export type ImportedSeminar = SeminarDoc;

/** Adds these seminars in bulk, for the demonstration's loader; those that exist stay as they are. */
export function importSeminars(docs: readonly ImportedSeminar[]): Promise<void> {
  return insertMissing(SeminarModel, docs);
}
