import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import { rememberReads } from '../../platform/database/remembered-reads.ts';
import { type FileDoc, FileModel, type StoredContent } from './files.model.ts';

/** Those of these files that are all here, as messages carry them. */
export function loadFileSummaries(ids: readonly string[]): Promise<Map<string, FileSummary>> {
  return summaries.many(ids);
}

/** What a file was called by who sent it, whether or not it was finished; empty of one that is gone. */
export async function loadFileName(fileId: string): Promise<string> {
  const file = await FileModel.findById(fileId, { name: 1 }).lean<Pick<FileDoc, '_id' | 'name'>>();
  return file?.name ?? '';
}

// What was looked at once never changes.
const summaries = rememberReads<FileSummary>({
  max: 20_000,
  milliseconds: 60_000,
  load: async (ids) => {
    const docs = await FileModel.find(
      { _id: { $in: ids }, stored: { $ne: null } },
      { name: 1, stored: 1 },
    ).lean<(Pick<FileDoc, '_id' | 'name'> & { stored: StoredContent })[]>();
    return new Map(docs.map((doc) => [doc._id, presentFile(doc)]));
  },
});

export function presentFile({
  _id,
  name,
  stored,
}: Pick<FileDoc, '_id' | 'name'> & { stored: StoredContent }): FileSummary {
  const { kind, mediaType, bytes, width, height, voice } = stored;
  return { id: _id, name, kind, mediaType, bytes, width, height, voice };
}
