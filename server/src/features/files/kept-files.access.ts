import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { type FileSummary, MAX_CHUNK_BYTES } from '@sentiers/shared/files/schema.ts';
import { openFile, type StoredFile } from '../../platform/files/files.ts';
import { findShowers } from '../messages/shown-files.queries.ts';
import { limitsOf } from './file-limits.ts';
import { contentOf, keepPart } from './file-parts.ts';
import { type FileBytes, fileBytes } from './file-ranges.ts';
import { presentFile } from './file-summaries.queries.ts';
import { type FileDoc, FileModel } from './files.model.ts';
import { voiceIn } from './ogg-voice.ts';
import { refusedContent } from './refused-content.ts';
import { removeUnnamed } from './removing-files.ts';
import { examineUpload } from './uploads.service.ts';

/**
 * Files that a feature keeps for a while, before anybody's message shows them. Their owner is its keeper, which is
 * nobody: no one reads them by their address, and no message can name them. What is forgotten here goes with all that
 * serves nothing, after a month.
 */
export type Keeper = `import:${string}`;

/**
 * Takes over what the actor sent piece by piece and did not finish. Once more, it is there.
 *
 * @throws AppError `invalid_input` where it has not all arrived, or is not theirs
 */
export async function takeUpload(actor: Actor, fileId: string, keeper: Keeper): Promise<FileBytes> {
  const file = await FileModel.findOne({
    _id: fileId,
    ownerId: { $in: [actor.personId, keeper] },
  }).lean<FileDoc>();
  const isWhole = file && file.stored === null && file.received === file.announced.bytes;
  if (!isWhole) {
    throw new AppError('invalid_input', { fields: [{ path: ['fileId'], reason: 'file_unfinished' }] });
  }
  await FileModel.updateOne({ _id: fileId, ownerId: actor.personId }, { $set: { ownerId: keeper } });
  return fileBytes(file);
}

/** What was taken over; null where it is gone. */
export async function takenBytes(fileId: string, keeper: Keeper): Promise<FileBytes | null> {
  const file = await FileModel.findOne({ _id: fileId, ownerId: keeper, stored: null }).lean<FileDoc>();
  return file && fileBytes(file);
}

/** The largest file that this person may send. */
export function largestFileOf(actor: Actor): number {
  return limitsOf(actor).file;
}

/**
 * Keeps a file, looked at as any that is sent. Its id twice is one file.
 *
 * @throws AppError as an upload: `payload_too_large`, `unsupported_media`, `invalid_input`; then nothing stays of it
 */
export async function keepFile(
  keeper: Keeper,
  { id, name, most, content }: { id: string; name: string; most: number; content: AsyncIterable<Buffer> },
): Promise<FileSummary> {
  const known = await FileModel.findOne({ _id: id, ownerId: keeper }).lean<FileDoc>();
  if (known?.stored) return presentFile({ ...known, stored: known.stored });
  // It was cut short.
  if (known) await removeUnnamed({ _id: id, ownerId: keeper });
  const file: FileDoc = {
    ...{ _id: id, ownerId: keeper, name, announced: { bytes: most, sha256: null, voice: null } },
    ...{ received: 0, parts: [], stored: null, createdAt: new Date(), namedAt: null, unshownAt: null },
  };
  await FileModel.create(file);
  try {
    const whole = await receive(file, content);
    return await examineUpload({
      ...whole,
      announced: { ...whole.announced, voice: await voiceIn(contentOf(whole)) },
    });
  } catch (error) {
    await removeUnnamed({ _id: id, ownerId: keeper });
    throw error;
  }
}

/** Its pieces, as they come out of wherever they are read: never more of them than it may have. */
async function receive(file: FileDoc, content: AsyncIterable<Buffer>): Promise<FileDoc> {
  const { _id } = file;
  const parts: string[] = [];
  let bytes = 0;
  for await (const piece of piecesOf(content)) {
    bytes += piece.length;
    if (bytes > file.announced.bytes) throw refusedContent('payload_too_large', 'file_size');
    parts.push(await keepPart(_id, piece));
  }
  if (bytes === 0) throw refusedContent('invalid_input', 'file_broken');
  const announced = { ...file.announced, bytes };
  await FileModel.updateOne({ _id }, { $set: { received: bytes, parts, announced } });
  return { ...file, received: bytes, parts, announced };
}

/** The same bytes, in pieces of the size in which files are kept. */
async function* piecesOf(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes < MAX_CHUNK_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(held);
}

/** Gives what messages show to those who wrote them, and removes the rest. To be done again as often as one likes. */
export async function settleKept(keeper: Keeper): Promise<void> {
  const files = await FileModel.find({ ownerId: keeper }, { _id: 1 }).lean<Pick<FileDoc, '_id'>[]>();
  const showers = await findShowers(files.map(({ _id }) => _id));
  for (const { _id } of files) {
    const ownerId = showers.get(_id);
    if (ownerId === undefined) await removeUnnamed({ _id, ownerId: keeper });
    else await FileModel.updateOne({ _id, ownerId: keeper }, { $set: { ownerId, namedAt: new Date() } });
  }
}

export async function dropKept(keeper: Keeper, fileId: string): Promise<void> {
  await removeUnnamed({ _id: fileId, ownerId: keeper });
}

/** A kept file's content, or a picture's small one, for whom its feature lets read it. Throws `not_found`. */
export async function openKept(
  keeper: Keeper,
  fileId: string,
  part: 'content' | 'thumbnail',
): Promise<{ name: string; inline: boolean; file: StoredFile }> {
  const kept = await FileModel.findOne({ _id: fileId, ownerId: keeper }).lean<FileDoc>();
  const stored = kept?.stored?.[part];
  const file = stored ? await openFile(stored) : null;
  if (!kept || !file) throw new AppError('not_found');
  return { name: kept.name, inline: kept.stored?.kind === 'image' || kept.stored?.kind === 'audio', file };
}

/** Gives files that were kept to someone, as if they had sent them: what they show is for what claims them to say. */
export async function giveKept(keeper: Keeper, ids: readonly string[], ownerId: string): Promise<void> {
  await FileModel.updateMany(
    { _id: { $in: [...ids] }, ownerId: keeper },
    { $set: { ownerId, namedAt: new Date() } },
  );
}
