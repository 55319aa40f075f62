import type { NoticeGroup } from '@sentiers/shared/inbox/schema.ts';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

type Groups = InfiniteData<{ items: NoticeGroup[]; next: string | null; at: string }, string | undefined>;

/** What is for the person, thread by thread, page after page: what waits, or all of it. */
export function useGroups(open: boolean) {
  return useInfiniteQuery(
    queries.inbox.groups.infiniteOptions({
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
function onlyOpen(groups: Groups): Groups {
  const pages = groups.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((group) => {
      const lines = group.lines.filter(({ done }) => !done);
      if (lines.length === 0) return [];
      return [{ ...group, lines, count: group.count - group.lines.length + lines.length }];
    }),
  }));
  return { ...groups, pages };
}

/** The moment of what is shown: what came later is not set aside unseen. */
export function seenAt(groups: Groups): string {
  return groups.pages[0]?.at ?? new Date(0).toISOString();
}
