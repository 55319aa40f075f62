import { MembershipModel } from './memberships.model.ts';

/** Ids of those who accompany an organisation, by whatever gave them the role. */
export async function listAccompanying(organisationId: string): Promise<string[]> {
  return MembershipModel.distinct('personId', {
    ...{ 'scope.kind': 'organisation', 'scope.id': organisationId },
    role: 'accompanying',
  });
}
