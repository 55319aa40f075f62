import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type MembershipDoc, MembershipModel } from './memberships.model.ts';

export type ImportedMembership = MembershipDoc;

/** Adds these grants in bulk, for the programme's and the demonstration's loaders; those that exist stay as they are. */
export function importMemberships(docs: readonly ImportedMembership[]): Promise<void> {
  return insertMissing(MembershipModel, docs);
}
