import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import {
  type FileSummary,
  MIN_CHUNK_BYTES,
  type newFileSchema,
  type Upload,
} from '@sentiers/shared/files/schema.ts';
import type { z } from 'zod';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { removeFile } from '../../platform/files/files.ts';
import { examineContent } from './examined-content.ts';
import { chargeQuota, requireSize } from './file-limits.ts';
import { dropPart, dropParts, keepPart } from './file-parts.ts';
import { presentFile } from './file-summaries.queries.ts';
import { readUpload } from './files.access.ts';
import { type FileDoc, FileModel } from './files.model.ts';
import { removeUnnamed } from './removing-files.ts';

type NewFile = z.infer<typeof newFileSchema> & { fileId: string };

/**
 * Announces a file under an id that its sender chose. Again, it tells how far it has come.
 *
 * @throws AppError `payload_too_large` beyond the limit of a file or of the day, `client_id_conflict`; `forbidden` for a
 *   video of who doesn't run the programme
 */
export async function beginUpload(actor: Actor, input: NewFile): Promise<Upload> {
  const fresh = newFile(actor.personId, input);
  const known = await FileModel.findById(fresh._id).lean<FileDoc>();
  if (known) return presentUpload(sameFile(known, fresh));
  requireSize(actor, input);
  await chargeQuota(actor, input);
  try {
    await FileModel.create(fresh);
    return presentUpload(fresh);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // Announced twice at the same moment.
    return presentUpload(sameFile(await readUpload(actor, fresh._id), fresh));
  }
}

/**
 * Takes the piece that starts at `offset`, where the file has come to just there.
 *
 * @throws AppError `wrong_offset` with how the upload stands
 */
export async function receivePart(
  actor: Actor,
  { fileId, offset, content }: { fileId: string; offset: number; content: Buffer },
): Promise<Upload> {
  const file = await readUpload(actor, fileId);
  if (file.stored !== null || file.received !== offset) throw wrongOffset(file);
  const received = offset + content.length;
  const { bytes } = file.announced;
  const isTooSmall = content.length === 0 || (content.length < MIN_CHUNK_BYTES && received < bytes);
  if (received > bytes || isTooSmall) throw invalid(isTooSmall ? 'too_short' : 'too_long');
  const part = await keepPart(fileId, content);
  const updated = await FileModel.findOneAndUpdate(
    { _id: fileId, received: offset, stored: null },
    { $set: { received }, $push: { parts: part } },
    { returnDocument: 'after' },
  ).lean<FileDoc>();
  if (updated) return presentUpload(updated);
  // The same piece arrived by another way meanwhile.
  await dropPart(part);
  throw wrongOffset(await readUpload(actor, fileId));
}

const finishing = new Map<string, Promise<FileSummary>>();

/**
 * Looks at what has arrived, and keeps what a message may show. Asked again meanwhile or later, it gives the same
 * answer; of what is refused nothing stays.
 *
 * @throws AppError `wrong_offset` where something is missing, `unsupported_media`, `payload_too_large`, `invalid_input`
 */
export async function finishUpload(actor: Actor, fileId: string): Promise<FileSummary> {
  const file = await readUpload(actor, fileId);
  if (file.stored !== null) return presentFile({ ...file, stored: file.stored });
  if (file.received < file.announced.bytes) throw wrongOffset(file);
  const underWay = finishing.get(file._id) ?? examineUpload(file).finally(() => finishing.delete(file._id));
  finishing.set(file._id, underWay);
  return underWay;
}

/** Looks at what has all arrived. Throws as `finishUpload`. */
export async function examineUpload(file: FileDoc): Promise<FileSummary> {
  const { name, stored } = await examineContent(file).catch(async (error: unknown) => {
    if (error instanceof AppError) await removeUnnamed({ _id: file._id });
    throw error;
  });
  const { matchedCount } = await FileModel.updateOne(
    { _id: file._id, stored: null },
    { $set: { name, stored, parts: [] } },
  );
  if (matchedCount === 0) {
    // Another server was quicker, or its sender gave it up.
    await Promise.all([stored.content, stored.thumbnail].map((id) => id && removeFile(id)));
    const now = await FileModel.findById(file._id).lean<FileDoc>();
    if (!now?.stored) throw new AppError('not_found');
    return presentFile({ ...now, stored: now.stored });
  }
  await dropParts(file._id);
  return presentFile({ _id: file._id, name, stored });
}

/** Gives up a file that no message has named. One that was named goes by itself once nothing shows it. */
export async function discardUpload(actor: Actor, fileId: string): Promise<{ id: string }> {
  const file = await readUpload(actor, fileId);
  await removeUnnamed({ _id: file._id });
  return { id: file._id };
}

function newFile(ownerId: string, { fileId, name, bytes, sha256, voice, video }: NewFile): FileDoc {
  return {
    _id: fileId.toLowerCase(),
    ...{ ownerId, name },
    announced: { bytes, sha256: sha256 ?? null, voice: voice ?? null, ...(video && { video }) },
    ...{ received: 0, parts: [], stored: null, createdAt: new Date(), namedAt: null, unshownAt: null },
  };
}

/** The same sender announces the same content; else the id has served. */
function sameFile(known: FileDoc, fresh: FileDoc): FileDoc {
  const isSame =
    known.ownerId === fresh.ownerId &&
    known.announced.bytes === fresh.announced.bytes &&
    known.announced.sha256 === fresh.announced.sha256;
  if (!isSame) throw new AppError('client_id_conflict');
  return known;
}

function presentUpload(file: FileDoc): Upload {
  const { _id, received, stored } = file;
  return { id: _id, received, file: stored && presentFile({ ...file, stored }) };
}

function wrongOffset(file: FileDoc): AppError {
  return new AppError('wrong_offset', { current: presentUpload(file) });
}

function invalid(reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['content'], reason }] });
}
