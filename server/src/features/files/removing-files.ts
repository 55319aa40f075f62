import type { QueryFilter } from 'mongoose';
import { removeFile } from '../../platform/files/files.ts';
import { dropParts } from './file-parts.ts';
import { type FileDoc, FileModel } from './files.model.ts';

/** Removes a file with its content, unless a message that names it was posted or is about to be. */
export async function removeUnnamed(which: QueryFilter<FileDoc>): Promise<void> {
  const file = await FileModel.findOneAndDelete({ ...which, namedAt: null }).lean<FileDoc>();
  if (file) await removeContent(file);
}

/** Removes a file that was named at this moment and no later, with its content. */
export async function removeNamedAt({ _id, namedAt }: Pick<FileDoc, '_id' | 'namedAt'>): Promise<void> {
  const file = await FileModel.findOneAndDelete({ _id, namedAt }).lean<FileDoc>();
  if (file) await removeContent(file);
}

async function removeContent({ _id, stored }: FileDoc): Promise<void> {
  const contents = [stored?.content, stored?.thumbnail].filter((id) => typeof id === 'string');
  await Promise.all(contents.map(removeFile));
  await dropParts(_id);
}
