import type { ClientSession } from 'mongoose';
import { giveGrants } from './memberships.access.ts';
import { MembershipModel } from './memberships.model.ts';

/**
 * Has exactly these people accompany an organisation by its accompaniments; who was given the role by hand keeps it.
 * Answers whose rights changed: call `forgetRights` of them after the commit.
 */
export async function setAccompanying(
  organisationId: string,
  personIds: readonly string[],
  session: ClientSession,
): Promise<string[]> {
  const scope = { kind: 'organisation', id: organisationId } as const;
  const held = { role: 'accompanying' as const, 'scope.kind': scope.kind, 'scope.id': organisationId };
  const known = await MembershipModel.find(held, { personId: 1, givenBy: 1 }, { session }).lean<
    { personId: string; givenBy?: string }[]
  >();
  const wanted = new Set(personIds);
  const coming = [...wanted].filter((id) => !known.some(({ personId }) => personId === id));
  const leaving = known.flatMap(({ personId, givenBy }) =>
    givenBy === 'accompaniment' && !wanted.has(personId) ? [personId] : [],
  );
  for (const personId of coming) {
    await giveGrants(personId, [{ role: 'accompanying', scope }], session);
  }
  const theirs = { ...held, personId: { $in: coming } };
  await MembershipModel.updateMany(theirs, { $set: { givenBy: 'accompaniment' } }, { session });
  await MembershipModel.deleteMany({ ...held, personId: { $in: leaving } }, { session });
  return [...coming, ...leaving];
}
