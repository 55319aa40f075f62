import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** A territory's page, which follows what organisations change of their way. */
export function useTerritory(code: string) {
  useReread(queries.territories.get.key(), 'journey.changed');
  return useQuery(queries.territories.get.queryOptions({ input: { code } }));
}

/**
 * The organisation in whose name the reader compares territories; null for who may not, undefined until that is known. Who
 * has a way of their own compares, and the shell asked for it already: the page of one's organisation isn't everyone's.
 */
export function useComparingFor(): { id: string; name: string } | null | undefined {
  const trails = useQuery({ ...queries.trails.mine.queryOptions({ input: {} }), staleTime: 5 * 60_000 });
  if (trails.data) return trails.data.own?.organisation ?? null;
  return trails.isError ? null : undefined;
}
