import { MembershipModel } from './memberships.model.ts';
import { loadActors } from './memberships.queries.ts';

/** Ids of those who accompany an organisation, suspended people left out. */
export async function findAccompanying(organisationId: string): Promise<string[]> {
  return notSuspended(
    await MembershipModel.distinct('personId', {
      role: 'accompanying',
      'scope.kind': 'organisation',
      'scope.id': organisationId,
    }),
  );
}

/** Ids of those who animate one of these cohorts, suspended people left out. */
export async function findFacilitatorsOf(cohortIds: readonly string[]): Promise<string[]> {
  return notSuspended(
    await MembershipModel.distinct('personId', {
      role: 'facilitator',
      'scope.kind': 'cohort',
      'scope.id': { $in: [...cohortIds] },
    }),
  );
}

async function notSuspended(personIds: string[]): Promise<string[]> {
  const actors = await loadActors(personIds);
  return personIds.filter((id) => actors.get(id)?.suspended === false);
}
