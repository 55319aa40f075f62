import type { ReadMark } from '@sentiers/shared/journal/schema.ts';
import type { Thread, ThreadStanding, ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callByHttp, queries } from '../../../lib/api/api.ts';

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
  for (const queryKey of [queries.threads.list.key(), queries.threads.listFollowed.key()]) {
    cache.setQueriesData<Lines>({ queryKey, predicate: ({ state }) => isLines(state.data) }, inLines);
  }
}

function isLines(data: unknown): data is Lines {
  return typeof data === 'object' && data !== null && 'pages' in data;
}

/** Sends a read mark, and shows what is stored wherever the thread's unread count stands. */
export function usePutReadMark(threadId: string): (mark: ReadMark) => Promise<ReadMark> {
  const cache = useQueryClient();
  return useCallback(
    async (mark) => {
      const { unread, ...read } = await callByHttp('conversations.markRead', {
        conversationId: threadId,
        ...mark,
      });
      rememberStanding(cache, threadId, (standing) => ({ ...standing, read, unread }));
      void cache.invalidateQueries({ queryKey: queries.inbox.badges.key() });
      return read;
    },
    [cache, threadId],
  );
}
