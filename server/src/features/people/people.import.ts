import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type PersonDoc, PersonModel } from './people.model.ts';

export type ImportedPerson = PersonDoc;

/** Adds these people in bulk, for the programme's and the demonstration's loaders; those that exist stay as they are. */
export function importPeople(docs: readonly ImportedPerson[]): Promise<void> {
  return insertMissing(PersonModel, docs);
}
