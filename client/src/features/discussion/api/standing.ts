import type { Thread, ThreadStanding, ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** A page of threads; that of a channel begins with those that are pinned. */
export interface ThreadLines {
  items: ThreadSummary[];
  pinned?: ThreadSummary[];
  next: string | null;
}
type Lines = InfiniteData<ThreadLines>;

/** Writes where one stands in a thread into every list and page that shows it. */
export function rememberStanding(
  cache: QueryClient,
  threadId: string,
  change: (standing: ThreadStanding) => ThreadStanding,
): void {
  rememberStandings(cache, ({ id }) => id === threadId, change);
}

/** The same of every thread that is meant. */
export function rememberStandings(
  cache: QueryClient,
  meant: (thread: Pick<ThreadSummary, 'id' | 'channelId'>) => boolean,
  change: (standing: ThreadStanding) => ThreadStanding,
): void {
  const changed = <Line extends ThreadSummary>(line: Line): Line =>
    meant(line) ? { ...line, standing: change(line.standing) } : line;
  cache.setQueriesData<Thread>(
    { queryKey: queries.threads.get.key() },
    (thread) => thread && changed(thread),
  );
  const inLines = (lines: Lines | undefined) =>
    lines && { ...lines, pages: lines.pages.map((page) => mapLines(page, changed)) };
  for (const queryKey of listKeys()) {
    cache.setQueriesData<Lines>({ queryKey, predicate: ({ state }) => isLines(state.data) }, inLines);
  }
}

/** Each line of a page, wherever it stands on it. */
export function mapLines(page: ThreadLines, change: (line: ThreadSummary) => ThreadSummary): ThreadLines {
  const { pinned } = page;
  return { ...page, items: page.items.map(change), ...(pinned && { pinned: pinned.map(change) }) };
}

export function isLines(data: unknown): data is Lines {
  return typeof data === 'object' && data !== null && 'pages' in data;
}

/** Where one stands in a thread as its page and the lists have it, which were not read at the same moment. */
export function knownStandings(
  cache: QueryClient,
  threadId: string,
): readonly Pick<ThreadSummary, 'channelId' | 'kind' | 'standing'>[] {
  const page = cache.getQueryData<Thread>(queries.threads.get.queryKey({ input: { threadId } }));
  const lines = listKeys()
    .flatMap((queryKey) => cache.getQueriesData({ queryKey }))
    .flatMap(([, data]) =>
      isLines(data) ? data.pages.flatMap(({ items, pinned = [] }) => [...pinned, ...items]) : [],
    )
    .filter(({ id }) => id === threadId);
  return page ? [page, ...lines] : lines;
}

function listKeys() {
  return [queries.threads.list.key(), queries.threads.listFollowed.key(), queries.direct.list.key()];
}
