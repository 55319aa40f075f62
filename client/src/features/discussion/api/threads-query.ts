import type { ThreadFilter } from '@sentiers/shared/threads/schema.ts';
import { queries } from '../../../lib/api/api.ts';

/** The threads of a channel, page after page, the most active first. */
export function threadsQuery(channelId: string, filter: ThreadFilter) {
  return queries.threads.list.infiniteOptions({
    input: (before: string | undefined) => ({ channelId, filter, ...(before !== undefined && { before }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
