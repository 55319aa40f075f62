import { holdsIn, isCoordinator } from '@sentiers/shared/actor.ts';
import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** The cohorts whose accompaniments one may count: the coordination's, and those one facilitates; the running ones first. */
export function useCountedCohorts(): readonly Cohort[] {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} })).data;
  if (!me) return [];
  const actor = { personId: me.id, grants: me.grants, suspended: me.suspended };
  return (cohorts?.items ?? [])
    .filter(({ id }) => isCoordinator(actor) || holdsIn(actor, 'cohort', id, ['facilitator']))
    .sort((a, b) => Number(a.ended) - Number(b.ended) || b.year - a.year);
}
