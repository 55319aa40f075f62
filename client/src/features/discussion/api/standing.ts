import type { Thread, ThreadStanding, ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

type Lines = InfiniteData<{ items: ThreadSummary[]; next: string | null }>;

/** Writes where one stands in a thread into every list and page that shows it. */
export function rememberStanding(
  cache: QueryClient,
  threadId: string,
  change: (standing: ThreadStanding) => ThreadStanding,
): void {
  cache.setQueryData<Thread>(queries.threads.get.queryKey({ input: { threadId } }), (thread) =>
    thread ? { ...thread, standing: change(thread.standing) } : thread,
  );
  const inLines = (lines: Lines | undefined) =>
    lines && {
      ...lines,
      pages: lines.pages.map((page) => ({
        ...page,
        items: page.items.map((line) =>
          line.id === threadId ? { ...line, standing: change(line.standing) } : line,
        ),
      })),
    };
  for (const queryKey of listKeys()) {
    cache.setQueriesData<Lines>({ queryKey, predicate: ({ state }) => isLines(state.data) }, inLines);
  }
}

function isLines(data: unknown): data is Lines {
  return typeof data === 'object' && data !== null && 'pages' in data;
}

/** Where one stands in a thread as its page and the lists have it, which were not read at the same moment. */
export function knownStandings(
  cache: QueryClient,
  threadId: string,
): readonly Pick<ThreadSummary, 'channelId' | 'standing'>[] {
  const page = cache.getQueryData<Thread>(queries.threads.get.queryKey({ input: { threadId } }));
  const lines = listKeys()
    .flatMap((queryKey) => cache.getQueriesData({ queryKey }))
    .flatMap(([, data]) => (isLines(data) ? data.pages.flatMap(({ items }) => items) : []))
    .filter(({ id }) => id === threadId);
  return page ? [page, ...lines] : lines;
}

function listKeys() {
  return [queries.threads.list.key(), queries.threads.listFollowed.key()];
}
