import type { BookmarkMark } from '@sentiers/shared/bookmarks/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../lib/api/api.ts';
import { useNotice } from './Notices.tsx';
import { useAttempt } from './use-attempt.ts';

/** What one may do with a bookmark that is there. Removing has no dialog, and tells of its own failure. */
export function useBookmarkActs() {
  const { t } = useTranslation('bookmarks');
  const cache = useQueryClient();
  const notify = useNotice();
  const reread = () => cache.invalidateQueries({ queryKey: queries.bookmarks.key() });
  const attempt = useAttempt({ reread, undone: t('undone'), failed: t('failed') });
  return {
    change: async ({ messageId }: BookmarkMark, note: string) => {
      await api.bookmarks.set({ messageId, note });
      notify({ text: t('changed') });
      await reread();
    },
    /** What can't be read any more can't be set again either: `isReadable` says whether it is. */
    remove: ({ messageId, note }: BookmarkMark, isReadable: boolean) =>
      attempt(
        () => api.bookmarks.remove({ messageId }),
        t('removed'),
        isReadable ? () => api.bookmarks.set({ messageId, note }) : undefined,
      ),
  };
}
