import { type CohortModule, isLimitedBy, isOff } from '@sentiers/shared/cohorts/modules.ts';
import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from './api/api.ts';

/** Whether it is known that one may begin nothing in a module: none of one's running cohorts has it on. */
export function useIsOff(module: CohortModule): boolean {
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} }));
  return isOff(cohorts.data?.modules, module);
}

/** The same of one cohort, whoever asks. */
export function useIsOffIn(cohortId: string | undefined, module: CohortModule): boolean {
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} }));
  return isOff(cohorts.data?.items.find(({ id }) => id === cohortId)?.modules, module);
}

/** The running cohorts in which one takes part, and which have it off. */
export function useClosedCohorts(module: CohortModule): readonly Cohort[] {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} })).data?.items ?? [];
  if (!me) return [];
  const actor = { personId: me.id, grants: me.grants, suspended: me.suspended };
  return cohorts.filter((cohort) => isLimitedBy(actor, cohort) && isOff(cohort.modules, module));
}
