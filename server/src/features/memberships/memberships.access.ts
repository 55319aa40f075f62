import type { Grant, Role } from '@sentiers/shared/actor.ts';
import type { ClientSession } from 'mongoose';
import { v7 as newId } from 'uuid';
import { MembershipModel } from './memberships.model.ts';
import { forgetRights } from './memberships.queries.ts';

/**
 * Gives rights, within the transaction of what brings them (an invitation, the first account). Giving twice is
 * fine. Call `forgetRights` after the commit.
 */
export async function giveGrants(
  personId: string,
  grants: readonly Grant[],
  session: ClientSession | null,
): Promise<void> {
  for (const { role, scope } of grants) {
    await MembershipModel.updateOne(
      { personId, role, 'scope.kind': scope.kind, 'scope.id': scope.id },
      { $setOnInsert: { _id: newId(), createdAt: new Date() } },
      session ? { upsert: true, session } : { upsert: true },
    );
  }
}

/** Lets someone into one place by name, from now on. */
export async function invite(personId: string, role: Role, scope: Grant['scope']): Promise<void> {
  await giveGrants(personId, [{ role, scope }], null);
  await forgetRights([personId]);
}

/** Takes back every right in a place that is no more. */
export async function withdrawAllIn({ kind, id }: Grant['scope']): Promise<void> {
  const held = { 'scope.kind': kind, 'scope.id': id };
  const people: string[] = await MembershipModel.distinct('personId', held);
  if (people.length === 0) return;
  await MembershipModel.deleteMany(held);
  await forgetRights(people);
}

/** Takes back what these guests hold. Answers once nothing of their room reaches them any more. */
export async function withdrawGuests(personIds: readonly string[]): Promise<void> {
  await MembershipModel.deleteMany({ personId: { $in: [...personIds] }, role: 'guest' });
  await forgetRights(personIds);
}
