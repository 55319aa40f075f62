import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** Whatever is shown of accompaniments follows what is done in them. */
export function useAccompanimentsSync(): void {
  useReread(queries.accompaniments.key(), 'journey.changed');
}

/** One accompaniment, read again when something of it changes. */
export function useAccompaniment(accompanimentId: string) {
  useAccompanimentsSync();
  return useQuery(queries.accompaniments.get.queryOptions({ input: { accompanimentId } }));
}

/** A change of an accompaniment: what comes back is shown at once, what was refused is read again. */
export function useAccompanimentChange<Input>(
  accompanimentId: string,
  change: (input: Input) => Promise<Accompaniment>,
) {
  const cache = useQueryClient();
  const key = queries.accompaniments.get.queryKey({ input: { accompanimentId } });
  return useMutation({
    mutationFn: change,
    onSuccess: (changed) => {
      cache.setQueryData(key, changed);
      void cache.invalidateQueries({ queryKey: queries.accompaniments.mine.key() });
    },
    onError: () => cache.invalidateQueries({ queryKey: key }),
  });
}
