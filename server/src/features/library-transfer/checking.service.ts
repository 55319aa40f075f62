import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { ImportReport } from '@sentiers/shared/library/schema.ts';
import { v5 as derivedId } from 'uuid';
import { loadCohorts } from '../cohorts/cohorts.queries.ts';
import { loadFileName } from '../files/file-summaries.queries.ts';
import { dropKept, takeUpload } from '../files/kept-files.access.ts';
import type { Candidate, Problem } from './candidate.ts';
import { type Content, readContent } from './content.ts';
import { type Directory, loadDirectory, placeOf } from './directory.queries.ts';
import { type LibraryImportDoc, LibraryImportModel, presentReport } from './library-imports.model.ts';
import { type Plan, resolve } from './resolving.ts';

/** A report tells what is wrong; it is not another copy of the file. */
const MOST_PROBLEMS = 40;
const LONGEST_SAID = 200;
const IMPORTS = '5b9a4f7c-58a2-4a3e-8d0b-6c0e6e1f2b33';

export const keeperOf = (importId: string) => `import:${importId}` as const;

/**
 * Tries an import: says of each line what it would become, or all that is wrong with it. Nothing is written but this
 * report. The same file again is another try of the same import.
 *
 * @throws AppError `invalid_input` where it is neither a table nor a folder of Markdown, or has not all arrived
 */
export async function checkImport(
  actor: Actor,
  { fileId: given, cohortId }: { fileId: string; cohortId: string | null },
): Promise<ImportReport> {
  const fileId = given.toLowerCase();
  const importId = derivedId(fileId, IMPORTS);
  if (cohortId !== null && !(await loadCohorts([cohortId])).has(cohortId)) {
    throw new AppError('invalid_input', { fields: [{ path: ['cohortId'], reason: 'unknown_cohort' }] });
  }
  const known = await LibraryImportModel.findById(importId).lean<LibraryImportDoc>();
  if (known?.state === 'imported') return presentReport(known);
  const keeper = keeperOf(importId);
  const bytes = await takeUpload(actor, fileId, keeper);
  const content = await readContent(bytes, importId).catch(async (error: unknown) => {
    if (error instanceof AppError) await dropKept(keeper, fileId);
    throw error;
  });
  const directory = await loadDirectory(actor, content.candidates);
  const { format } = content;
  const doc: LibraryImportDoc = {
    ...{ _id: importId, by: actor.personId, fileId, cohortId, format, state: 'checked', experienceIds: [] },
    ...{ fileName: await loadFileName(fileId), at: new Date() },
    lines: linesOf(content, directory, cohortId).map(({ line }) => line),
  };
  await LibraryImportModel.replaceOne({ _id: importId }, doc, { upsert: true });
  return presentReport(doc);
}

/** Each line with what it becomes, if it is ready. */
export function linesOf(
  { candidates, files }: Content,
  directory: Directory,
  cohortId: string | null,
): { line: ImportReport['lines'][number]; plan: Plan | null; candidate: Candidate }[] {
  const seen = new Set<string>();
  return candidates.map((candidate) => {
    const { line } = candidate;
    const name = inReport(candidate.name);
    const resolved = resolve(candidate, directory, { cohortId, files });
    if ('problems' in resolved) {
      const problems = resolved.problems.slice(0, MOST_PROBLEMS).map(problemInReport);
      return { line: { line, name, state: 'refused', problems }, plan: null, candidate };
    }
    const { plan, isThere } = resolved;
    const place = placeOf(plan.head.title, plan.organisationId);
    if (seen.has(place)) {
      const problems = [{ field: 'title', reason: 'title_twice', value: plan.head.title }];
      return { line: { line, name, state: 'refused', problems }, plan: null, candidate };
    }
    seen.add(place);
    return {
      line: { line, name, state: isThere ? 'there-already' : 'ready', problems: [] },
      plan,
      candidate,
    };
  });
}

function inReport(said: string): string {
  return said.length <= LONGEST_SAID ? said : `${said.slice(0, LONGEST_SAID - 1)}…`;
}

function problemInReport({ field, reason, value }: Problem): Problem {
  return { field: inReport(field), reason, value: inReport(value) };
}
