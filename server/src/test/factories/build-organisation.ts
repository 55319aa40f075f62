import { v7 as newId } from 'uuid';
import { type OrganisationDoc, OrganisationModel } from '../../features/organisations/organisations.model.ts';

/** A social enterprise outside any cohort, unless told otherwise. */
export async function buildOrganisation(fields: Partial<OrganisationDoc> = {}): Promise<OrganisationDoc> {
  const organisation: OrganisationDoc = {
    _id: newId(),
    name: 'Les Mains utiles',
    kind: 'social-enterprise',
    activity: 'Ateliers de réparation de village en village',
    description: '',
    note: null,
    cohortIds: [],
    themes: [],
    from: [],
    to: [],
    partners: [],
    ...fields,
  };
  await OrganisationModel.insertOne(organisation);
  return organisation;
}
