import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type OffNoteDoc, OffNoteModel } from './off-notes.model.ts';

export type ImportedOffNote = OffNoteDoc;

/** Adds these notes in bulk, for the demonstration's loader; those that exist stay as they are. */
export function importOffNotes(docs: readonly ImportedOffNote[]): Promise<void> {
  return insertMissing(OffNoteModel, docs);
}
