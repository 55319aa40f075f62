import type { FileOwner } from '../../platform/files/files.ts';
import type { FileReferrer } from '../../platform/files/unreferenced.ts';
import { type FileDoc, FileModel } from './files.model.ts';

const kind = 'file';

export function ownerOf({ _id }: Pick<FileDoc, '_id'>): FileOwner {
  return { kind, id: _id };
}

/** What was made of files that were sent. */
export const storedContents: FileReferrer = {
  kind,
  namedBy: async (fileIds, ids) => {
    const files = await FileModel.find(
      {
        $or: [
          { _id: { $in: fileIds } },
          { 'stored.content': { $in: ids } },
          { 'stored.thumbnail': { $in: ids } },
        ],
      },
      { stored: 1 },
    ).lean<Pick<FileDoc, '_id' | 'stored'>[]>();
    return files
      .flatMap(({ stored }) => [stored?.content, stored?.thumbnail])
      .filter((id) => typeof id === 'string');
  },
};
