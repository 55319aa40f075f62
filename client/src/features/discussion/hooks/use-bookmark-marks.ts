import type { BookmarkMark } from '@sentiers/shared/bookmarks/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useIsGuest } from '../../../lib/use-is-guest.ts';

/** Which messages one keeps at hand, as all one's devices have it; asked once, read again when one of them changes. */
export function useBookmarkMarks(): readonly BookmarkMark[] {
  const isGuest = useIsGuest();
  const { data } = useQuery({
    ...queries.bookmarks.marks.queryOptions({ input: {} }),
    staleTime: 5 * 60_000,
    enabled: !isGuest,
  });
  return data?.items ?? none;
}

const none: readonly BookmarkMark[] = [];
