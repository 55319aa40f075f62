import { AppError } from '@sentiers/shared/errors.ts';
import { namedFiles, withoutQuotations } from '@sentiers/shared/messages/body.ts';
import { type FileDoc, FileModel, GoneFileModel } from './files.model.ts';

/**
 * The files that a message about to be posted shows: those of its author that its words name, in their order. To
 * name somebody else's gives nothing. Call it once the post is allowed: what was named and not posted is kept as long
 * as a draft's.
 *
 * @param replaced the words that a correction takes the place of
 * @throws AppError `invalid_input` where one of them has not arrived, or is there no more and is not only quoted or
 *   kept from `replaced`: a message that is acknowledged has its files
 */
export async function claimNamedFiles(authorId: string, body: string, replaced = ''): Promise<string[]> {
  const ids = namedFiles(body);
  if (ids.length === 0) return [];
  const mine = { _id: { $in: ids }, ownerId: authorId };
  // Noted first: what is about to be shown is not removed meanwhile.
  await FileModel.updateMany(mine, { $set: { namedAt: new Date() } });
  const files = await FileModel.find(mine, { stored: 1 }).lean<Pick<FileDoc, '_id' | 'stored'>[]>();
  if (files.some(({ stored }) => stored === null)) throw refused('file_unfinished');
  const owned = new Set(files.map(({ _id }) => _id));
  const before = new Set(namedFiles(replaced));
  const missed = namedFiles(withoutQuotations(body)).filter((id) => !owned.has(id) && !before.has(id));
  if (missed.length > 0 && (await GoneFileModel.exists({ _id: { $in: missed }, ownerId: authorId }))) {
    throw refused('file_gone');
  }
  return ids.filter((id) => owned.has(id));
}

function refused(reason: 'file_unfinished' | 'file_gone'): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['body'], reason }] });
}
