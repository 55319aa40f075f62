import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type CollectionDoc, CollectionModel } from './collections.model.ts';

export type ImportedCollection = CollectionDoc;

/** Adds these collections in bulk, for the demonstration's loader; those that exist stay as they are. */
export function importCollections(docs: readonly ImportedCollection[]): Promise<void> {
  return insertMissing(CollectionModel, docs);
}
