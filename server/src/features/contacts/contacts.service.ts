import type { Actor } from '@sentiers/shared/actor.ts';
import { type Contact, type ContactInput, MOST_YEARS_KEPT } from '@sentiers/shared/contacts/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canKeepContacts } from '@sentiers/shared/territories/policy.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { recordInAudit } from '../audit/audit.access.ts';
import { isKnownPlace } from '../programme/programme.queries.ts';
import { requireOrganisation } from '../trails/trails.access.ts';
import { readContactLink } from './contact-link.ts';
import { contactNotice } from './contact-mail.ts';
import { emailKeyOf, keepRefusal, mustNotBeRefused } from './contact-refusals.ts';
import { requireContact } from './contacts.access.ts';
import { type ContactDoc, ContactModel } from './contacts.model.ts';
import { presentContacts } from './contacts.presenter.ts';

/**
 * Adds someone to the book of an incubator, once, and has them told of it by mail.
 *
 * @throws AppError `not_found`, `forbidden` for who doesn't keep this book; `client_id_conflict`; `invalid_input` for an
 *   address that is in it or that refused to be, an unknown place, and a day that is past or too far
 */
export async function addContact(
  actor: Actor,
  given: { organisationId: string; clientId: string; contact: ContactInput },
): Promise<Contact> {
  const { organisation } = await requireOrganisation(actor, given.organisationId, canKeepContacts);
  const fields = checked(given.contact);
  await mustNotBeRefused(organisation._id, fields.email);
  const doc: ContactDoc = {
    ...{ _id: given.clientId.toLowerCase(), organisationId: organisation._id, ...fields },
    ...{ addedBy: actor.personId, addedAt: new Date(), noticedAt: null, asked: 0, accepted: 0 },
    ...{ revision: 1, request: requestHash({ organisationId: organisation._id, ...given.contact }) },
  };
  try {
    await ContactModel.insertOne(doc);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await mustBeTheSame(doc);
  }
  await contactNotice.queue(doc._id, { contactId: doc._id });
  return presentOne(doc._id);
}

/** Corrects what is kept of someone; another address is told of anew. Throws as `addContact` does, `revision_conflict`. */
export async function updateContact(
  actor: Actor,
  given: { contactId: string; revision: number; contact: ContactInput },
): Promise<Contact> {
  const { contact } = await requireContact(actor, given.contactId);
  const fields = checked(given.contact);
  await mustNotBeRefused(contact.organisationId, fields.email);
  const isOther = fields.emailKey !== contact.emailKey;
  try {
    const { matchedCount } = await ContactModel.updateOne(
      { _id: contact._id, revision: given.revision },
      { $set: { ...fields, ...(isOther && { noticedAt: null }) }, $inc: { revision: 1 } },
    );
    if (matchedCount === 0) throw new AppError('revision_conflict');
  } catch (error) {
    throw isDuplicateKey(error) ? addressRefused('already_there') : error;
  }
  if (isOther) await contactNotice.queue(`${contact._id}/${given.revision}`, { contactId: contact._id });
  return presentOne(contact._id);
}

/** Erases someone from the book. Throws `not_found`. */
export async function eraseContact(actor: Actor, contactId: string): Promise<void> {
  const { contact } = await requireContact(actor, contactId);
  await recordInAudit({ by: actor.personId, action: 'contact.erased' });
  await ContactModel.deleteOne({ _id: contact._id });
}

/** Erases who asks for it from a mail, for good: their address doesn't come back into this book. Again, it is done. */
export async function eraseByLink(token: string): Promise<void> {
  const contact = await ContactModel.findById(readContactLink(token)).lean<ContactDoc>();
  if (!contact) return;
  await keepRefusal(contact);
  await recordInAudit({ by: contact.addedBy, action: 'contact.erased-as-asked' });
  await ContactModel.deleteOne({ _id: contact._id });
}

/** Those whose day is past go. */
export async function erasePast(today: string): Promise<void> {
  const past = await ContactModel.find({ keptUntil: { $lt: today } }).lean<ContactDoc[]>();
  for (const { _id, addedBy } of past) {
    await recordInAudit({ by: addedBy, action: 'contact.expired' });
    await ContactModel.deleteOne({ _id, keptUntil: { $lt: today } });
  }
}

function checked(contact: ContactInput): ContactInput & { emailKey: string } {
  contact.territories.forEach((code, index) => {
    if (!isKnownPlace(code)) throw refused(['territories', index], 'unknown');
  });
  const [today, last] = [dayIn(0), dayIn(MOST_YEARS_KEPT)];
  if (contact.keptUntil < today) throw refused(['keptUntil'], 'not_to_come');
  if (contact.keptUntil > last) throw refused(['keptUntil'], 'kept_too_long');
  return { ...contact, emailKey: emailKeyOf(contact.email) };
}

/** `YYYY-MM-DD`, in so many years. */
function dayIn(years: number): string {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + years);
  return day.toISOString().slice(0, 10);
}

async function mustBeTheSame({ _id, addedBy, organisationId, request }: ContactDoc): Promise<void> {
  const known = await ContactModel.findById(_id).lean<ContactDoc>();
  if (!known) throw addressRefused('already_there');
  const isSame =
    known.addedBy === addedBy && known.organisationId === organisationId && known.request === request;
  if (!isSame) throw new AppError('client_id_conflict');
}

async function presentOne(id: string): Promise<Contact> {
  const doc = await ContactModel.findById(id).lean<ContactDoc>();
  const [contact] = doc ? await presentContacts([doc]) : [];
  if (!contact) throw new AppError('not_found');
  return contact;
}

function addressRefused(reason: string): AppError {
  return refused(['email'], reason);
}

function refused(path: (string | number)[], reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['contact', ...path], reason }] });
}
