import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadOrganisation } from '@sentiers/shared/organisations/policy.ts';
import type { OrganisationDoc } from './organisations.model.ts';
import { loadOrganisations } from './organisations.queries.ts';

/** The organisation, if the actor may open its page. Throws `not_found`. */
export async function readOrganisation(actor: Actor, organisationId: string): Promise<OrganisationDoc> {
  const organisation = (await loadOrganisations([organisationId])).get(organisationId);
  if (!organisation || !canReadOrganisation(actor, { ...organisation, id: organisation._id })) {
    throw new AppError('not_found');
  }
  return organisation;
}
