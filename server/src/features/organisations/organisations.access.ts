import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadOrganisation } from '@sentiers/shared/organisations/policy.ts';
import type { ClientSession } from 'mongoose';
import { v7 as newId } from 'uuid';
import { type OrganisationDoc, OrganisationModel } from './organisations.model.ts';
import { loadOrganisations } from './organisations.queries.ts';

/** The organisation, if the actor may open its page. Throws `not_found`. */
export async function readOrganisation(actor: Actor, organisationId: string): Promise<OrganisationDoc> {
  const organisation = (await loadOrganisations([organisationId])).get(organisationId);
  if (!organisation || !canReadOrganisation(actor, { ...organisation, id: organisation._id })) {
    throw new AppError('not_found');
  }
  return organisation;
}

/** Makes an organisation known by its name only, within the transaction of the person who brings it in. */
export async function createOrganisation(
  fields: Pick<OrganisationDoc, 'name'> & Partial<OrganisationDoc>,
  session: ClientSession | null,
): Promise<OrganisationDoc> {
  const organisation: OrganisationDoc = {
    _id: newId(),
    kind: 'social-enterprise',
    activity: '',
    description: '',
    note: null,
    cohortIds: [],
    themes: [],
    from: [],
    to: [],
    partners: [],
    ...fields,
  };
  await OrganisationModel.insertOne(organisation, { session });
  return organisation;
}
