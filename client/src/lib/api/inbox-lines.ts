import type { Notice, NoticeGroup } from '@sentiers/shared/inbox/schema.ts';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { queries } from './api.ts';

type Lines = InfiniteData<{ items: Notice[] }>;
type Groups = InfiniteData<{ items: NoticeGroup[] }>;

/**
 * Ends these lines of « Pour vous », or takes them up again, wherever they are shown: in a list, or under their thread.
 * Answers which were not so before.
 */
export function showLinesDone(
  cache: QueryClient,
  meant: (notice: Notice) => boolean,
  done: boolean,
): ReadonlySet<string> {
  const changed = new Set<string>();
  const change = (notice: Notice): Notice => {
    if (notice.done === done || !meant(notice)) return notice;
    changed.add(notice.id);
    return { ...notice, done };
  };
  cache.setQueriesData<Lines>(
    { queryKey: queries.inbox.list.key() },
    (lines) =>
      lines && { ...lines, pages: lines.pages.map((page) => ({ ...page, items: page.items.map(change) })) },
  );
  cache.setQueriesData<Groups>(
    { queryKey: queries.inbox.groups.key() },
    (groups) =>
      groups && {
        ...groups,
        pages: groups.pages.map((page) => ({
          ...page,
          items: page.items.map((group) => ({ ...group, lines: group.lines.map(change) })),
        })),
      },
  );
  return changed;
}
