import { SeminarModel } from './seminars.model.ts';

/** Of these files, those that an agenda shows: they are not to be cleaned away. */
export async function findDocumentsAmong(fileIds: readonly string[]): Promise<Set<string>> {
  const asked = new Set(fileIds);
  const shown: string[] = await SeminarModel.distinct('items.documentIds', {
    'items.documentIds': { $in: [...fileIds] },
  });
  return new Set(shown.filter((id) => asked.has(id)));
}
