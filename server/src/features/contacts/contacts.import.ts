import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type ContactDoc, ContactModel } from './contacts.model.ts';

export type ImportedContact = ContactDoc;

/** Adds these contacts in bulk, for the demonstration's loader: nobody is told, for they are nobody. */
export function importContacts(docs: readonly ImportedContact[]): Promise<void> {
  return insertMissing(ContactModel, docs);
}
