import type { Actor } from '@sentiers/shared/actor.ts';
import { type ContactFacts, canReadContact } from '@sentiers/shared/contacts/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canKeepContacts } from '@sentiers/shared/territories/policy.ts';
import { findOrganisationOf } from '../people/people.queries.ts';
import { loadTrailFacts } from '../trails/trails.access.ts';
import { type ContactDoc, ContactModel } from './contacts.model.ts';

export interface AccessedContact {
  contact: ContactDoc;
  facts: ContactFacts;
}

/** Contacts by id, with whose books they stand in, without asking who reads them. */
export async function loadContacts(ids: readonly string[]): Promise<Map<string, AccessedContact>> {
  const contacts = await ContactModel.find({ _id: { $in: [...ids] } }).lean<ContactDoc[]>();
  const books = await loadTrailFacts(new Set(contacts.map(({ organisationId }) => organisationId)));
  const accessed = contacts.flatMap((contact): AccessedContact[] => {
    const incubator = books.get(contact.organisationId)?.facts;
    return incubator ? [{ contact, facts: { incubator } }] : [];
  });
  return new Map(accessed.map((one) => [one.contact._id, one]));
}

/** A contact of a book that the actor keeps. Throws `not_found`: others don't know that there is one. */
export async function requireContact(actor: Actor, contactId: string): Promise<AccessedContact> {
  const id = contactId.toLowerCase();
  const accessed = (await loadContacts([id])).get(id);
  if (!accessed || !canReadContact(actor, accessed.facts)) throw new AppError('not_found');
  return accessed;
}

/** The incubators whose books the actor keeps: theirs, where they work for it. */
export async function listOwnBooks(actor: Actor): Promise<string[]> {
  const organisationId = await findOrganisationOf(actor.personId);
  if (organisationId === null) return [];
  const book = (await loadTrailFacts([organisationId])).get(organisationId);
  return book && canKeepContacts(actor, book.facts) ? [organisationId] : [];
}

/** Contacts of the books that the actor keeps, by name. */
export async function listContactsOf(actor: Actor): Promise<ContactDoc[]> {
  const contacts = await ContactModel.find({ organisationId: { $in: await listOwnBooks(actor) } }).lean<
    ContactDoc[]
  >();
  return contacts.toSorted((a, b) => collator.compare(a.name, b.name) || (a._id < b._id ? -1 : 1));
}

/** That someone of a book was asked for an introduction, or said yes to one. */
export async function countContact(contactId: string, what: 'asked' | 'accepted'): Promise<void> {
  await ContactModel.updateOne({ _id: contactId }, { $inc: { [what]: 1 } });
}

const collator = new Intl.Collator('fr');
