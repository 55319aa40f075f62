import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type UsefulMarkDoc, UsefulMarkModel, usefulMarkId } from './useful-marks.model.ts';

export type ImportedMark = Omit<UsefulMarkDoc, '_id'>;

/** Adds these marks in bulk, for the demonstration's loader; those that exist stay as they are. */
export function importMarks(docs: readonly ImportedMark[]): Promise<void> {
  return insertMissing(
    UsefulMarkModel,
    docs.map((mark) => ({ _id: usefulMarkId(mark.experienceId, mark.personId), ...mark })),
  );
}
