import type { ClientSession } from 'mongoose';
import { v7 as newId } from 'uuid';
import { type OrganisationDoc, OrganisationModel } from './organisations.model.ts';

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
