import type { Bookmark } from '@sentiers/shared/bookmarks/schema.ts';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { useAttempt } from '../../../components/use-attempt.ts';
import { api, queries } from '../../../lib/api/api.ts';

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

/** What one may do with a bookmark. Removing has no dialog, and tells of its own failure. */
export function useBookmarkActs() {
  const { t } = useTranslation('bookmarks');
  const cache = useQueryClient();
  const notify = useNotice();
  const reread = () => cache.invalidateQueries({ queryKey: queries.bookmarks.key() });
  const attempt = useAttempt({ reread, undone: t('undone'), failed: t('failed') });
  return {
    change: async ({ messageId }: Bookmark, note: string) => {
      await api.bookmarks.set({ messageId, note });
      notify({ text: t('changed') });
      await reread();
    },
    remove: ({ messageId, note, place }: Bookmark) =>
      attempt(
        () => api.bookmarks.remove({ messageId }),
        t('removed'),
        // What can't be read any more can't be set again either.
        place ? () => api.bookmarks.set({ messageId, note }) : undefined,
      ),
  };
}
