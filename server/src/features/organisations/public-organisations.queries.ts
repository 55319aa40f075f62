import type { OrganisationSummary } from '@sentiers/shared/organisations/schema.ts';
import { type OrganisationDoc, OrganisationModel } from './organisations.model.ts';

/** What the programme says of its organisations to anyone; never of their people. */
export function listOrganisationsOfKind(kind: OrganisationSummary['kind']): Promise<OrganisationDoc[]> {
  return OrganisationModel.find({ kind }).sort({ name: 1, _id: 1 }).lean<OrganisationDoc[]>();
}

/** One organisation, if it is of this kind. */
export function findOrganisationOfKind(
  id: string,
  kind: OrganisationSummary['kind'],
): Promise<OrganisationDoc | null> {
  return OrganisationModel.findOne({ _id: id, kind }).lean<OrganisationDoc>();
}

/** Names of all organisations, whichever cohort they are of. */
export function listAllOrganisations(): Promise<Pick<OrganisationDoc, '_id' | 'name'>[]> {
  return OrganisationModel.find({}, { name: 1 }).lean<Pick<OrganisationDoc, '_id' | 'name'>[]>();
}
