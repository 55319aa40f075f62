import type { Actor } from '../actor.ts';
import type { OrganisationFacts } from '../organisations/policy.ts';
import { canKeepContacts } from '../territories/policy.ts';

/** What the policies of a contact are asked about: whose book it stands in. */
export interface ContactFacts {
  incubator: OrganisationFacts & { peopleIds: readonly string[] };
}

export function canReadContact(actor: Actor, { incubator }: ContactFacts): boolean {
  return canKeepContacts(actor, incubator);
}
