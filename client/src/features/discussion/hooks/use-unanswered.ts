import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** Questions that nobody has answered for two days, by channel. */
export function useUnanswered() {
  return useQuery({
    ...queries.threads.listUnanswered.queryOptions({ input: {} }),
    staleTime: 60_000,
  });
}
