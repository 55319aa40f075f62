import type { ClientSession } from 'mongoose';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type PersonDoc, PersonModel } from './people.model.ts';

export type ImportedPerson = PersonDoc;

/**
 * Adds these people, for the programme's and the demonstration's loaders and for who brings them in by an
 * invitation; those that exist stay as they are.
 */
export function importPeople(
  docs: readonly ImportedPerson[],
  session: ClientSession | null = null,
): Promise<void> {
  return insertMissing(PersonModel, docs, session);
}
