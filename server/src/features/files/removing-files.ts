import type { QueryFilter } from 'mongoose';
import { removeFile } from '../../platform/files/files.ts';
import { dropParts } from './file-parts.ts';
import { type FileDoc, FileModel, GoneFileModel } from './files.model.ts';

/** Removes a file with its content, unless a message that names it was posted or is about to be. */
export async function removeUnnamed(which: QueryFilter<FileDoc>): Promise<void> {
  await remove({ ...which, namedAt: null });
}

/** Removes a file that was named at this moment and no later, with its content. */
export async function removeNamedAt({ _id, namedAt }: Pick<FileDoc, '_id' | 'namedAt'>): Promise<void> {
  await remove({ _id, namedAt });
}

/** What is cut short here of its content, the daily cleaning removes. */
async function remove(which: QueryFilter<FileDoc>): Promise<void> {
  const found = await FileModel.findOne(which, { ownerId: 1 }).lean<Pick<FileDoc, '_id' | 'ownerId'>>();
  if (!found) return;
  const { _id, ownerId } = found;
  // First: where a file is gone, this is known. It says nothing of one that is still there.
  await GoneFileModel.updateOne({ _id }, { $set: { ownerId, at: new Date() } }, { upsert: true });
  const file = await FileModel.findOneAndDelete({ ...which, _id }).lean<FileDoc>();
  if (file) await removeContent(file);
}

async function removeContent({ _id, stored }: FileDoc): Promise<void> {
  const contents = [stored?.content, stored?.thumbnail].filter((id) => typeof id === 'string');
  await Promise.all(contents.map(removeFile));
  await dropParts(_id);
}
