import type { Cohort } from '@sentiers/shared/cohorts/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useQueries, useQuery } from '@tanstack/react-query';
import { queries } from '../../lib/api/api.ts';

interface WhoOpens {
  /** Their facilitators, each once, without oneself. */
  people: readonly PersonSummary[];
  /** Those in which one may open it oneself. */
  own: readonly Cohort[];
}

/** Who may open a module in cohorts that have it off. */
export function useWhoOpens(closed: readonly Cohort[]): WhoOpens {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
  const people = useQueries({
    queries: closed.map(({ id }) => ({
      ...queries.people.listOfCohort.queryOptions({ input: { cohortId: id } }),
      staleTime: 10 * 60_000,
    })),
    combine: (lists) => lists.flatMap(({ data }) => data?.items ?? []),
  });
  const facilitators = people.filter(({ role, id }) => role === 'facilitator' && id !== me?.id);
  return {
    people: [...new Map(facilitators.map((person) => [person.id, person])).values()],
    own: closed.filter(({ abilities }) => abilities.setModules),
  };
}
