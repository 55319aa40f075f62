import type { BookmarkMark } from '@sentiers/shared/bookmarks/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** Which messages one keeps at hand, as all one's devices have it; asked once, read again when one of them changes. */
export function useBookmarkMarks(): readonly BookmarkMark[] {
  const { data } = useQuery({
    ...queries.bookmarks.marks.queryOptions({ input: {} }),
    staleTime: 5 * 60_000,
  });
  return data?.items ?? none;
}

const none: readonly BookmarkMark[] = [];
