import { useQuery, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useSendingEvents } from '../../../lib/journal/react.ts';

/** Questions that nobody has answered for two days, by channel; read again once something that I wrote has left. */
export function useUnanswered() {
  const cache = useQueryClient();
  const options = queries.threads.listUnanswered.queryOptions({ input: {} });
  // An answer may wait on this device while the list is read, and leave after it.
  useSendingEvents(({ kind }) => {
    if (kind === 'done') void cache.invalidateQueries({ queryKey: options.queryKey });
  });
  return useQuery({ ...options, staleTime: 60_000 });
}
