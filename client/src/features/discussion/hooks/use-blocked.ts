import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../../lib/api/api.ts';

/** Ids of those whom I blocked: their words are folded away where others talk too. */
export function useBlocked(): ReadonlySet<string> {
  const { data } = useQuery({
    ...queries.people.listBlocked.queryOptions({ input: {} }),
    staleTime: 5 * 60_000,
  });
  return useMemo(() => new Set(data?.items.map(({ id }) => id)), [data]);
}
