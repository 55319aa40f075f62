import { AppError } from '@sentiers/shared/errors.ts';
import { namedFiles } from '@sentiers/shared/messages/body.ts';
import { type FileDoc, FileModel } from './files.model.ts';

/**
 * The files that a message about to be posted shows: those of its author that its words name, in their order. To
 * name somebody else's gives nothing.
 *
 * @throws AppError `invalid_input` where one of them has not arrived: a message that is acknowledged has its files
 */
export async function claimNamedFiles(authorId: string, body: string): Promise<string[]> {
  const ids = namedFiles(body);
  if (ids.length === 0) return [];
  const mine = { _id: { $in: ids }, ownerId: authorId };
  // Noted first: what is about to be shown is not removed meanwhile.
  await FileModel.updateMany(mine, { $set: { namedAt: new Date() } });
  const files = await FileModel.find(mine, { stored: 1 }).lean<Pick<FileDoc, '_id' | 'stored'>[]>();
  if (files.some(({ stored }) => stored === null)) {
    throw new AppError('invalid_input', { fields: [{ path: ['body'], reason: 'file_unfinished' }] });
  }
  const owned = new Set(files.map(({ _id }) => _id));
  return ids.filter((id) => owned.has(id));
}
