import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../../lib/api/api.ts';
import { useIsGuest } from '../../../lib/use-is-guest.ts';

/** Ids of those whom I blocked: their words are folded away where others talk too. */
export function useBlocked(): ReadonlySet<string> {
  const isGuest = useIsGuest();
  const { data } = useQuery({
    ...queries.people.listBlocked.queryOptions({ input: {} }),
    staleTime: 5 * 60_000,
    enabled: !isGuest,
  });
  return useMemo(() => new Set(data?.items.map(({ id }) => id)), [data]);
}
