import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type AccompanimentDoc, AccompanimentModel } from './accompaniments.model.ts';
import { settleCompanionsRights } from './companions-rights.service.ts';
import {
  type MeetingDoc,
  MeetingModel,
  type NotebookEntryDoc,
  NotebookEntryModel,
} from './notebook.model.ts';

export interface ImportedAccompaniments {
  accompaniments: readonly AccompanimentDoc[];
  entries: readonly NotebookEntryDoc[];
  meetings: readonly MeetingDoc[];
}

/** Adds these in bulk, for the demonstration's loader, with the rights that follow; those that exist stay as they are. */
export async function importAccompaniments({
  accompaniments,
  entries,
  meetings,
}: ImportedAccompaniments): Promise<void> {
  await Promise.all([
    insertMissing(AccompanimentModel, accompaniments),
    insertMissing(NotebookEntryModel, entries),
    insertMissing(MeetingModel, meetings),
  ]);
  for (const id of new Set(accompaniments.map(({ organisationId }) => organisationId))) {
    await settleCompanionsRights(id);
  }
}
