import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** The comparisons that one may read, followed as they change. */
export function useComparisons() {
  useReread(queries.comparisons.list.key(), 'journey.changed');
  return useQuery(queries.comparisons.list.queryOptions({ input: {} }));
}

/** One comparison, followed as others change it. */
export function useComparison(comparisonId: string) {
  useReread(queries.comparisons.get.key(), 'journey.changed');
  return useQuery(queries.comparisons.get.queryOptions({ input: { comparisonId } }));
}
