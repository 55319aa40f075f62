import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { ImportReport } from '@sentiers/shared/library/schema.ts';
import { v5 as derivedId } from 'uuid';
import { recordInAudit } from '../audit/audit.access.ts';
import { importExperience } from '../experiences/importing.access.ts';
import { giveKept, keepFile, largestFileOf, takenBytes } from '../files/kept-files.access.ts';
import { keeperOf, linesOf } from './checking.service.ts';
import { type Content, readContent } from './content.ts';
import { loadDirectory } from './directory.queries.ts';
import { type LibraryImportDoc, LibraryImportModel, presentReport } from './library-imports.model.ts';
import type { Plan } from './resolving.ts';

/** Publishes a draft: the experiences' own use case, given by whoever puts the house together. */
export type Publish = (
  actor: Actor,
  publication: { experienceId: string; clientId: string; note: string; approvesPseudonym: boolean },
) => Promise<unknown>;

let publish: Publish = () => Promise.reject(new Error('nobody was told how an experience is published'));

/** Says how experiences are published. Once, before anyone is served. */
export function publishImportsWith(given: Publish): void {
  publish = given;
}

/**
 * Imports the lines that the report says are ready, each once, whatever happens in between: ids are made from the import
 * and the line. Asked again, it answers the same. A line that is not ready any more is told so, and left out.
 *
 * @throws AppError `invalid_input` for a report that is not the actor's, and where its file is gone
 */
export async function runImport(actor: Actor, importId: string): Promise<ImportReport> {
  const found = await LibraryImportModel.findOne({
    _id: importId.toLowerCase(),
    by: actor.personId,
  }).lean<LibraryImportDoc>();
  if (!found) throw new AppError('invalid_input', { fields: [{ path: ['importId'], reason: 'unknown' }] });
  if (found.state === 'imported') return presentReport(found);
  const bytes = await takenBytes(found.fileId, keeperOf(found._id));
  if (!bytes) throw new AppError('invalid_input', { fields: [{ path: ['importId'], reason: 'file_gone' }] });
  const content = await readContent(bytes, found._id);
  const directory = await loadDirectory(actor, []);
  const ready = new Set(found.lines.filter(({ state }) => state === 'ready').map(({ line }) => line));
  const planned = linesOf(content, directory, found.cohortId);
  const experienceIds: string[] = [];
  for (const { line, plan } of planned) {
    if (!plan || !ready.has(line.line)) continue;
    const id = derivedId(String(line.line), found._id);
    await importOne(actor, { importId: found._id, id, plan, content });
    experienceIds.push(id);
  }
  const lines = found.lines.map((line) => {
    const now = planned.find((each) => each.line.line === line.line)?.line;
    return line.state === 'ready' && now ? now : line;
  });
  return presentReport(await finish(actor, found, { lines, experienceIds }));
}

async function importOne(
  actor: Actor,
  { importId, id, plan, content }: { importId: string; id: string; plan: Plan; content: Content },
): Promise<void> {
  const { state, ...experience } = plan;
  await keepFiles(actor, importId, filesIn(plan, content), content);
  await importExperience(actor.personId, { id, ...experience });
  if (state === 'published') {
    const clientId = derivedId('publication', id);
    await publish(actor, { experienceId: id, clientId, note: '', approvesPseudonym: false });
  }
}

/** Paths of the files that an experience shows. */
function filesIn(plan: Plan, { files }: Content): string[] {
  const shown = JSON.stringify([plan.head, plan.sections]);
  return [...files].filter(([, id]) => shown.includes(id)).map(([path]) => path);
}

/** Each looked at as any file that is sent; the importer's own from then on. */
async function keepFiles(
  actor: Actor,
  importId: string,
  paths: readonly string[],
  { files, read }: Content,
): Promise<void> {
  const keeper = keeperOf(importId);
  for (const path of paths) {
    const [id, file] = [files.get(path), read(path)];
    if (id === undefined || file === null) continue;
    const most = Math.min(file.bytes, largestFileOf(actor));
    const name = path.split('/').at(-1) ?? path;
    await keepFile(keeper, { id, name, most, content: file.content });
    await giveKept(keeper, [id], actor.personId);
  }
}

/** Whoever ran it at the same moment made the same: one of the two is told of in the audit. */
async function finish(
  { personId: by }: Actor,
  { _id }: LibraryImportDoc,
  done: Pick<LibraryImportDoc, 'lines' | 'experienceIds'>,
): Promise<LibraryImportDoc> {
  const { modifiedCount } = await LibraryImportModel.updateOne(
    { _id, state: 'checked' },
    { $set: { ...done, state: 'imported' } },
  );
  if (modifiedCount === 1) await recordInAudit({ by, action: 'library.imported' });
  const imported = await LibraryImportModel.findById(_id).lean<LibraryImportDoc>();
  if (!imported) throw new AppError('not_found');
  return imported;
}
