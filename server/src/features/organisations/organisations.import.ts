import type { ClientSession } from 'mongoose';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type OrganisationDoc, OrganisationModel } from './organisations.model.ts';

export type ImportedOrganisation = OrganisationDoc;

/**
 * Adds these organisations, for the programme's and the demonstration's loaders and for who brings them in by an
 * invitation; those that exist stay as they are.
 */
export function importOrganisations(
  docs: readonly ImportedOrganisation[],
  session: ClientSession | null = null,
): Promise<void> {
  return insertMissing(OrganisationModel, docs, session);
}
