import { canCreateSeminar } from '@sentiers/shared/seminars/policy.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** Those ahead, the nearest first; or those past, the latest first. */
export type Period = 'ahead' | 'past';

/** The seminars that one may read, a page at a time. */
export function useSeminars(when: Period) {
  return useInfiniteQuery(
    queries.seminars.list.infiniteOptions({
      input: (before: string | undefined) => ({ when, ...(before && { before }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
}

/** Whether one may prepare a seminar, in a cohort or another. */
export function useMayPrepare(): boolean {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} })).data;
  if (!me) return false;
  const actor = { personId: me.id, grants: me.grants, suspended: me.suspended };
  return cohorts?.items.some((cohort) => canCreateSeminar(actor, cohort)) ?? false;
}
