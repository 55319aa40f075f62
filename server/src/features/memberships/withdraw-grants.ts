import type { QueryFilter } from 'mongoose';
import { type MembershipDoc, MembershipModel } from './memberships.model.ts';
import { forgetRights } from './memberships.queries.ts';

/** Takes grants of one person back. Answers once nothing that only these let through reaches them any more. */
export async function withdrawGrants(personId: string, grants: QueryFilter<MembershipDoc>): Promise<void> {
  await MembershipModel.deleteMany({ ...grants, personId });
  await forgetRights([personId]);
}
