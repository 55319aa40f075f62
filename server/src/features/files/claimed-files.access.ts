import { AppError } from '@sentiers/shared/errors.ts';
import { openFile, type StoredFile } from '../../platform/files/files.ts';
import { type FileDoc, FileModel } from './files.model.ts';

/**
 * Has files kept for what is about to show them: those of these that this person sent, and that are all here. Who shows
 * them says so to the daily cleaning, and lets them be read.
 */
export async function claimFiles(ownerId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const theirs = { _id: { $in: [...ids] }, ownerId, stored: { $ne: null } };
  // Noted first: what is about to be shown is not removed meanwhile.
  await FileModel.updateMany(theirs, { $set: { namedAt: new Date() } });
  return new Set(await FileModel.distinct('_id', theirs));
}

/** The content of a file, for whom what claimed it lets read it. Throws `not_found`. */
export async function openClaimed(
  fileId: string,
): Promise<{ name: string; inline: boolean; file: StoredFile }> {
  const claimed = await FileModel.findById(fileId).lean<FileDoc>();
  const file = claimed?.stored ? await openFile(claimed.stored.content) : null;
  if (!claimed || !file) throw new AppError('not_found');
  return {
    name: claimed.name,
    inline: claimed.stored?.kind === 'image' || claimed.stored?.kind === 'audio',
    file,
  };
}

/** A small picture of it, in the same way. Throws `not_found` where it has none. */
export async function openClaimedThumbnail(fileId: string): Promise<{ name: string; file: StoredFile }> {
  const claimed = await FileModel.findById(fileId).lean<FileDoc>();
  const thumbnail = claimed?.stored?.thumbnail;
  const file = thumbnail ? await openFile(thumbnail) : null;
  if (!claimed || !file) throw new AppError('not_found');
  return { name: claimed.name, file };
}

/** Has a file that is shown no more where it was claimed for go within a day, unless something else shows it. */
export async function releaseFile(fileId: string): Promise<void> {
  await FileModel.updateOne({ _id: fileId }, { $set: { unshownAt: new Date() } });
}
