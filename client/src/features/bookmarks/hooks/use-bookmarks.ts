import { useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** One's bookmarks, the latest first, page by page. */
export function useBookmarks() {
  return useInfiniteQuery(
    queries.bookmarks.list.infiniteOptions({
      input: (before: string | undefined) => ({ ...(before && { before }) }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
}
