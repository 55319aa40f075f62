import { isOff } from '@sentiers/shared/cohorts/modules.ts';
import { canAskIntroduction, canQualifyForCohort } from '@sentiers/shared/introductions/policy.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** Cohorts for which one may ask to be introduced, and those of which one qualifies the requests; undefined until known. */
export function useOwnCohorts() {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} })).data;
  if (!me || !cohorts) return undefined;
  const actor = { personId: me.id, grants: me.grants, suspended: me.suspended };
  return {
    asksIn: cohorts.items
      .filter((cohort) => canAskIntroduction(actor, cohort))
      .filter(({ modules }) => !isOff(modules, 'introductions')),
    qualifiesIn: cohorts.items.filter((cohort) => canQualifyForCohort(actor, cohort)),
  };
}
