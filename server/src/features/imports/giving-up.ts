import { AppError } from '@sentiers/shared/errors.ts';
import { journal } from '../../platform/journal/journal.ts';
import { settleKept } from '../files/kept-files.access.ts';
import { changeOf, keeperOf } from './import-change.ts';
import { type ImportDoc, ImportModel, ImportTextModel, KEPT_SECONDS } from './imports.model.ts';

/** Ends a draft: nothing of the export stays, and nobody is asked any more. */
export async function giveUp(imported: ImportDoc): Promise<void> {
  const { _id, channelId } = imported;
  await journal.commit<ImportDoc>({
    ...changeOf(imported, {}, { state: 'discarded', authors: [] }),
    events: () => [{ type: 'import.closed', data: { importId: _id, channelId } }],
  });
  await ImportTextModel.deleteOne({ _id });
  await settleKept(keeperOf(_id));
}

/** Gives up the drafts that nobody published in time. */
export async function giveUpExpired(now = Date.now()): Promise<void> {
  const drafts = ImportModel.find({
    state: 'draft',
    createdAt: { $lt: new Date(now - KEPT_SECONDS * 1000) },
  }).lean<ImportDoc>();
  for await (const imported of drafts.cursor()) {
    await giveUp(imported).catch((error: unknown) => {
      // Published, or given up, at this very moment.
      if (!(error instanceof AppError) || error.code !== 'already_done') throw error;
    });
  }
}
