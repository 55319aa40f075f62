import type { Actor } from '@sentiers/shared/actor.ts';
import type { Contact } from '@sentiers/shared/contacts/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { OrganisationSummary } from '@sentiers/shared/organisations/schema.ts';
import { canKeepContacts } from '@sentiers/shared/territories/policy.ts';
import { recordInAudit } from '../audit/audit.access.ts';
import { loadOrganisationSummaries, loadOrganisations } from '../organisations/organisations.queries.ts';
import { requireOrganisation } from '../trails/trails.access.ts';
import { readContactLink } from './contact-link.ts';
import { listOwnBooks } from './contacts.access.ts';
import { type ContactDoc, ContactModel } from './contacts.model.ts';
import { presentContacts } from './contacts.presenter.ts';

/** The incubators whose books the actor keeps. */
export async function listBooks(actor: Actor): Promise<OrganisationSummary[]> {
  return [...(await loadOrganisationSummaries(await listOwnBooks(actor))).values()];
}

/** A book, by name; that it was read is kept. Throws `not_found`, `forbidden`. */
export async function readBook(actor: Actor, organisationId: string): Promise<Contact[]> {
  const { organisation } = await requireOrganisation(actor, organisationId, canKeepContacts);
  await recordInAudit({ by: actor.personId, action: 'contacts.read' });
  const contacts = await ContactModel.find({ organisationId: organisation._id }).lean<ContactDoc[]>();
  return presentContacts(contacts.toSorted((a, b) => collator.compare(a.name, b.name)));
}

/** What a book keeps of whoever follows the link of its mail. Throws `link_expired` where they are in it no more. */
export async function inspectContact(token: string) {
  const contact = await ContactModel.findById(readContactLink(token)).lean<ContactDoc>();
  if (!contact) throw new AppError('link_expired');
  const { name, role, source, keptUntil } = contact;
  const incubator = (await loadOrganisations([contact.organisationId])).get(contact.organisationId);
  return { incubator: incubator?.name ?? '', name, role, source, keptUntil };
}

const collator = new Intl.Collator('fr');
