import { AppError } from '@sentiers/shared/errors.ts';
import type { MediumRefusal } from '@sentiers/shared/imports/schema.ts';
import { Archive, BrokenArchiveError } from '../../platform/files/zip-archive.ts';
import { defineJob } from '../../platform/jobs/jobs.ts';
import { journal } from '../../platform/journal/journal.ts';
import { dropKept, keepFile, largestFileOf, settleKept, takenBytes } from '../files/kept-files.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { changeOf, keeperOf } from './import-change.ts';
import { type ImportDoc, ImportModel, ImportTextModel, type StoredMedium } from './imports.model.ts';
import { isWaiting, refusedUnread } from './media-plan.ts';
import { mediumFileName } from './medium-words.ts';
import { nameInExport } from './whatsapp-media.ts';

/** After this a job lets another one go on: it holds its lock for a minute. */
const TURN_MS = 20_000;

/** Reads what an export's messages showed out of its archive, a part of it at a time. */
const readMediaJob = defineJob<{ importId: string }>('imports.read-media', ({ importId }) =>
  readMedia(importId),
);

/** To be asked as often as one likes: what was read is not read again. */
export async function queueReading(importId: string, from = 0): Promise<void> {
  await readMediaJob.queue(`${importId}:${from}`, { importId });
}

async function readMedia(importId: string): Promise<void> {
  const imported = await ImportModel.findById(importId).lean<ImportDoc>();
  // It was given up while a part of it was read.
  if (imported?.state !== 'draft') return settleKept(keeperOf(importId));
  if (!imported.reading) return;
  const texts = await ImportTextModel.findById(importId, { media: 1 }).lean<{ media: StoredMedium[] }>();
  const media = texts?.media ?? [];
  const archive = await openArchive(imported);
  const most = largestFileOf(await loadActor(imported.by));
  const sizes = new Map(
    [...(archive?.entries ?? [])].map(([name, { uncompressedSize }]) => [name, uncompressedSize]),
  );
  const refusals = refusedUnread(media, sizes, most);
  await keepOutcomes(
    importId,
    [...refusals].map(([place, refused]) => [place, { refused, file: null }]),
  );
  const waiting = [...media.entries()].filter(([place, medium]) => isWaiting(medium) && !refusals.has(place));
  const end = Date.now() + TURN_MS;
  for (const [turn, [place, medium]] of waiting.entries()) {
    // At least one each time, so that it comes to an end.
    if (turn > 0 && Date.now() > end) return queueReading(importId, place);
    await keepOutcomes(importId, [[place, await read(imported, medium, { archive, most })]]);
  }
  await finish(imported);
}

async function keepOutcomes(importId: string, outcomes: readonly [number, Outcome][]): Promise<void> {
  if (outcomes.length === 0) return;
  const set = outcomes.flatMap(([place, { refused, file }]) => [
    [`media.${place}.refused`, refused],
    [`media.${place}.file`, file],
  ]);
  await ImportTextModel.updateOne({ _id: importId }, { $set: Object.fromEntries(set) });
}

/** Null where it is gone, or can't be read any more. */
async function openArchive({ _id, source }: ImportDoc): Promise<Archive | null> {
  const bytes = await takenBytes(source, keeperOf(_id));
  if (!bytes) return null;
  return Archive.open(bytes, nameInExport).catch((error: unknown) => {
    if (error instanceof BrokenArchiveError) return null;
    throw error;
  });
}

type Outcome = Pick<StoredMedium, 'refused' | 'file'>;

async function read(
  { _id }: ImportDoc,
  medium: StoredMedium,
  { archive, most }: { archive: Archive | null; most: number },
): Promise<Outcome> {
  const entry = archive?.entries.get(medium.name ?? '');
  if (!archive || !entry) return { refused: 'missing', file: null };
  const given = { id: medium.id, name: mediumFileName(medium), most, content: archive.read(entry) };
  try {
    const { kind, bytes } = await keepFile(keeperOf(_id), given);
    return { refused: null, file: { kind, bytes } };
  } catch (error) {
    return { refused: refusalIn(error), file: null };
  }
}

/** Throws what is not the content's fault. */
function refusalIn(error: unknown): MediumRefusal {
  if (error instanceof BrokenArchiveError) return 'broken';
  if (!(error instanceof AppError)) throw error;
  if (error.code === 'payload_too_large') return 'too_large';
  return error.code === 'unsupported_media' ? 'type' : 'broken';
}

/** The archive goes; all that was taken of it goes too where the import was given up meanwhile. */
async function finish(imported: ImportDoc): Promise<void> {
  const keeper = keeperOf(imported._id);
  await dropKept(keeper, imported.source);
  try {
    await journal.commit<ImportDoc>(changeOf(imported, {}, { reading: false }));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'already_done') throw error;
    await settleKept(keeper);
  }
}
