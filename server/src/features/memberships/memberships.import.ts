import type { Grant } from '@sentiers/shared/actor.ts';
import type { ClientSession } from 'mongoose';
import { v7 as newId } from 'uuid';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import { type MembershipDoc, MembershipModel } from './memberships.model.ts';

export type ImportedMembership = MembershipDoc;

/**
 * Adds these grants, for the programme's and the demonstration's loaders and for who brings them in by an
 * invitation; those that exist stay as they are.
 */
export function importMemberships(
  docs: readonly ImportedMembership[],
  session: ClientSession | null = null,
): Promise<void> {
  return insertMissing(MembershipModel, docs, session);
}

/**
 * Gives rights to someone, within the transaction of what brings them (an invitation, the first account). Giving
 * twice is fine. Call `forgetRights` after the commit.
 */
export async function giveGrants(
  personId: string,
  grants: readonly Grant[],
  session: ClientSession | null = null,
): Promise<void> {
  for (const { role, scope } of grants) {
    await MembershipModel.updateOne(
      { personId, role, 'scope.kind': scope.kind, 'scope.id': scope.id },
      { $setOnInsert: { _id: newId(), createdAt: new Date() } },
      session ? { upsert: true, session } : { upsert: true },
    );
  }
}
