import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../lib/api/api.ts';

/** Everyone of the directories I may open, by name, each once; kept on the device as they were seen. */
export function useWritablePeople(me: string): readonly PersonSummary[] {
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} }));
  const ids = (cohorts.data?.items ?? [])
    .filter(({ abilities }) => abilities.readDirectory)
    .map(({ id }) => id);
  const lists = useQueries({
    queries: ids.map((cohortId) => ({
      ...queries.people.listOfCohort.queryOptions({ input: { cohortId } }),
      staleTime: 10 * 60_000,
    })),
    combine: (results) => results.flatMap(({ data }) => data?.items ?? []),
  });
  return useMemo(() => {
    const byId = new Map(lists.map((person) => [person.id, person]));
    byId.delete(me);
    return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  }, [lists, me]);
}
