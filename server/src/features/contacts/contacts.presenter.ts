import type { Contact } from '@sentiers/shared/contacts/schema.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import type { ContactDoc } from './contacts.model.ts';

/** Contacts as those who keep their book read them. */
export async function presentContacts(contacts: readonly ContactDoc[]): Promise<Contact[]> {
  const people = await loadPersonSummaries(contacts.map(({ addedBy }) => addedBy));
  return contacts.map(({ _id: id, organisationId, emailKey, request, ...contact }) => ({
    ...{ ...contact, id },
    territories: contact.territories.map((code) => ({ code, label: placeLabel(code) })),
    addedBy: summaryOf(people, contact.addedBy),
    addedAt: contact.addedAt.toISOString(),
    noticedAt: contact.noticedAt?.toISOString() ?? null,
  }));
}
