import { AppError } from '@sentiers/shared/errors.ts';
import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** Requests follow what others do about them, on whichever page. */
export function useIntroductionsSync(): void {
  useReread(queries.introductions.key(), 'journey.changed');
}

/** The signed-in person's id; empty until it is known. */
export function useOwnId(): string {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 });
  return me.data?.id ?? '';
}

/**
 * A change whose answer is the request as it stands afterwards: its page shows it, lists are read again; so is the
 * request where someone was faster.
 */
export function useIntroductionChange<Input>(change: (input: Input) => Promise<Introduction>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (introduction) => {
      await cache.invalidateQueries({ queryKey: queries.introductions.key(), refetchType: 'none' });
      const input = { introductionId: introduction.id };
      cache.setQueryData(queries.introductions.get.queryKey({ input }), introduction);
      void cache.invalidateQueries({ queryKey: queries.inbox.key() });
    },
    onError: (error) => {
      if (!(error instanceof AppError) || error.status !== 409) return;
      void cache.invalidateQueries({ queryKey: queries.introductions.key() });
    },
  });
}
