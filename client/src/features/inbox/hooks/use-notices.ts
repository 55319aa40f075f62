import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

type Lines = InfiniteData<{ items: Notice[]; next: string | null }, string | undefined>;

/** The open lines of « Pour vous », page after page. */
export function useNotices() {
  return useInfiniteQuery(
    queries.inbox.list.infiniteOptions({
      input: (before: string | undefined) => ({
        open: 'true',
        ...(before !== undefined && { before }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      select: onlyOpen,
    }),
  );
}

/** A line that was done on this device leaves at once, before the server's list says so. */
function onlyOpen(lines: Lines): Lines {
  const pages = lines.pages.map((page) => ({ ...page, items: page.items.filter(({ done }) => !done) }));
  return { ...lines, pages };
}
