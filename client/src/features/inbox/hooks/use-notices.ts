import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { api, queries } from '../../../lib/api/api.ts';

type Lines = InfiniteData<{ items: Notice[]; next: string | null }, string | undefined>;

/** The lines of « Pour vous », page after page: those still open, or all. */
export function useNotices(open: boolean) {
  return useInfiniteQuery(
    queries.inbox.list.infiniteOptions({
      input: (before: string | undefined) => ({
        open: open ? 'true' : 'false',
        ...(before !== undefined && { before }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      ...(open && { select: onlyOpen }),
    }),
  );
}

/** A line that was done on this device leaves at once, before the server's list says so. */
function onlyOpen(lines: Lines): Lines {
  const pages = lines.pages.map((page) => ({ ...page, items: page.items.filter(({ done }) => !done) }));
  return { ...lines, pages };
}

/** Sets a line aside, or takes it back; the way back is offered at once. */
export function useSetDone(): (notice: Notice, done: boolean) => void {
  const { t } = useTranslation('inbox');
  const cache = useQueryClient();
  const notify = useNotice();
  const set = async (notice: Notice, done: boolean) => {
    await api.inbox.setDone({ noticeId: notice.id, done });
    await cache.invalidateQueries({ queryKey: queries.inbox.key() });
  };
  const tell = (error: unknown) => {
    if (error instanceof Error) notify({ text: t('failed') });
  };
  return (notice, done) => {
    set(notice, done).then(
      () => done && notify({ text: t('doneNotice'), undo: () => void set(notice, false).catch(tell) }),
      tell,
    );
  };
}
