import type { Grant, Role } from '@sentiers/shared/actor.ts';

/**
 * The one role shown under a name, when a person holds several: what they answer for in the programme first,
 * then their cohort, then what they were invited to. Alumni carry the year of their latest cohort.
 *
 * @param years Years of ended cohorts, by id.
 */
export function knownAs(
  grants: readonly Grant[],
  years: ReadonlyMap<string, number>,
): { role: Role; cohortYear: number | null } {
  const holdsRole = (role: Role) => grants.some((grant) => grant.role === role);
  const inCohort = (role: Role) =>
    grants.filter((grant) => grant.role === role && grant.scope.kind === 'cohort');
  if (holdsRole('coordinator')) return { role: 'coordinator', cohortYear: null };
  if (holdsRole('facilitator')) return { role: 'facilitator', cohortYear: null };
  if (inCohort('member').length > 0) return { role: 'member', cohortYear: null };
  const alumni = inCohort('alumni');
  if (alumni.length > 0) {
    const known = alumni.map(({ scope }) => years.get(scope.id ?? '')).filter((year) => year !== undefined);
    return { role: 'alumni', cohortYear: known.length > 0 ? Math.max(...known) : null };
  }
  return { role: grants[0]?.role ?? 'member', cohortYear: null };
}
