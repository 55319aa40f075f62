import type { ImportReport } from '@sentiers/shared/library/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** A report on what is to be imported. What is imported is read again from the file itself, which is kept for a month. */
export interface LibraryImportDoc extends Omit<ImportReport, 'id' | 'counts'> {
  _id: string;
  by: string;
  fileId: string;
  cohortId: string | null;
  at: Date;
}

export const LibraryImportModel = defineModel<LibraryImportDoc>(
  'library-imports',
  {
    by: { type: String, required: true },
    fileId: { type: String, required: true },
    cohortId: { type: String, default: null },
    format: { type: String, required: true },
    fileName: { type: String, required: true },
    state: { type: String, required: true },
    lines: { type: [Object], required: true },
    experienceIds: { type: [String], required: true },
    at: { type: Date, required: true },
  },
  [{ fields: { by: 1, at: -1 } }],
);

export function presentReport({
  _id: id,
  format,
  fileName,
  state,
  lines,
  experienceIds,
}: LibraryImportDoc): ImportReport {
  const count = (wanted: ImportReport['lines'][number]['state']) =>
    lines.filter((line) => line.state === wanted).length;
  const counts = {
    ready: count('ready'),
    refused: count('refused'),
    thereAlready: count('there-already'),
  };
  return { id, format, fileName, state, lines, counts, experienceIds };
}
