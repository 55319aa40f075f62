import type { ThreadChange, ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queries } from '../../../lib/api/api.ts';
import { useChannelFeed, useConnection, useServerEvents } from '../../../lib/journal/react.ts';
import { mapLines, type ThreadLines } from '../api/standing.ts';

type Lines = InfiniteData<ThreadLines>;

/** Milliseconds: activity within this time is read in one go; half of it by chance, as everyone is told at once. */
const gather = 600;

/** Keeps the list of a channel's threads as the server has it, as long as it is shown. */
export function useChannelSync(channelId: string): void {
  const cache = useQueryClient();
  const readAgain = useReadSoon(cache, channelId);
  useChannelFeed(channelId, (event) => {
    if (event.kind === 'changes') {
      applyThreadChanges(
        cache,
        event.changes.filter((change) => change.kind === 'thread'),
      );
      takeOut(
        cache,
        channelId,
        event.changes.filter((change) => change.kind === 'departure').map(({ threadId }) => threadId),
      );
    }
    readAgain();
  });
  useServerEvents((event) => {
    if (event.name === 'channel.active' && event.data.channelId === channelId) readAgain();
  });
  const isOnline = useConnection().kind === 'online';
  const wasOnline = useRef(isOnline);
  useEffect(() => {
    if (isOnline && !wasOnline.current) readAgain();
    wasOnline.current = isOnline;
  }, [isOnline, readAgain]);
}

/** Reads the channel's lists anew, a moment later and once for all that happens meanwhile. */
function useReadSoon(cache: QueryClient, channelId: string): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const soon = useRef(() => {});
  soon.current = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => {
        void cache.invalidateQueries({
          queryKey: queries.threads.list.key(),
          predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(channelId),
        });
      },
      gather * (0.5 + Math.random()),
    );
  };
  return useRef(() => soon.current()).current;
}

/** A thread that was renamed or closed is so in every list at once. */
export function applyThreadChanges(cache: QueryClient, changes: readonly ThreadChange[]): void {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const change = (line: ThreadSummary): ThreadSummary => {
    const found = byId.get(line.id);
    return found
      ? {
          ...line,
          title: found.title || line.title,
          kind: found.threadKind,
          closed: found.closed !== null,
          answeredBy: found.answer?.author ?? null,
        }
      : line;
  };
  for (const queryKey of [
    queries.threads.list.key(),
    queries.threads.listFollowed.key(),
    queries.direct.list.key(),
  ]) {
    cache.setQueriesData<Lines>(
      { queryKey, predicate: ({ state }) => hasPages(state.data) },
      (lines) => lines && { ...lines, pages: lines.pages.map((page) => mapLines(page, change)) },
    );
  }
}

/** Threads that left the channel are in its lists no more; what is known of them is read anew. */
function takeOut(cache: QueryClient, channelId: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  cache.setQueriesData<Lines>(
    {
      queryKey: queries.threads.list.key(),
      predicate: ({ state, queryKey }) =>
        hasPages(state.data) && JSON.stringify(queryKey).includes(channelId),
    },
    (lines) =>
      lines && {
        ...lines,
        pages: lines.pages.map((page) => ({
          ...page,
          items: page.items.filter(({ id }) => !ids.includes(id)),
        })),
      },
  );
  void cache.invalidateQueries({ queryKey: queries.threads.get.key() });
}

function hasPages(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'pages' in data;
}
