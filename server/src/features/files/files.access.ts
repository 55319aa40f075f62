import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadFile, isMyUpload } from '@sentiers/shared/files/policy.ts';
import { findShowing } from '../messages/messages.access.ts';
import { type FileDoc, FileModel, type StoredContent } from './files.model.ts';

/** A file that the actor sends or has sent. Throws `not_found`. */
export async function readUpload(actor: Actor, fileId: string): Promise<FileDoc> {
  const file = await FileModel.findById(fileId.toLowerCase()).lean<FileDoc>();
  if (!file || !isMyUpload(actor, file)) throw new AppError('not_found');
  return file;
}

/** A file, for whoever may read a message that shows it (see `canReadFile`). Throws `not_found`. */
export async function readFile(
  actor: Actor,
  fileId: string,
): Promise<{ name: string; stored: StoredContent }> {
  const file = await FileModel.findById(fileId).lean<FileDoc>();
  if (!file?.stored) throw new AppError('not_found');
  const showing = await findShowing(fileId, file.ownerId);
  const shown = showing.map(({ facts, thread }) => ({ message: facts, thread: thread.facts }));
  if (!canReadFile(actor, { ownerId: file.ownerId, shown })) throw new AppError('not_found');
  return { name: file.name, stored: file.stored };
}
