import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type OrganisationDoc, OrganisationModel } from './organisations.model.ts';

export type ImportedOrganisation = OrganisationDoc;

/** Adds these organisations in bulk, for the programme's and the demonstration's loaders; those that exist stay as they are. */
export function importOrganisations(docs: readonly ImportedOrganisation[]): Promise<void> {
  return insertMissing(OrganisationModel, docs);
}
