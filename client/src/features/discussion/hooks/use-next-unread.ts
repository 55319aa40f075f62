import { compareReadMarks } from '@sentiers/shared/journal/schema.ts';
import type { Thread, ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useNotice } from '../../../components/Notices.tsx';
import { useShortcut } from '../../../components/shortcuts.ts';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { isLines, knownStandings } from '../api/standing.ts';
import { nextUnread } from '../logic/next-unread.ts';

/** As many unread threads as one goes through before the list begins anew. */
const most = 100;

/**
 * `n` and `p` go to the next and the previous followed thread with something unread, in whichever channel, from any
 * page; it opens at its first unread message.
 */
export function useNextUnread(): void {
  const { t } = useTranslation('common');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const notify = useNotice();
  const go = useCallback(
    async (step: 1 | -1) => {
      const unread = (await findUnread(cache)).filter((thread) => isStillUnread(cache, thread));
      const next = nextUnread(unread, threadAt(cache, pathname), step);
      if (!next) return notify({ text: t('shortcuts.nothingUnread') });
      const at = paths.thread(next.channelId, next.id);
      // Where one is there already, the address itself has to say to what to go.
      await navigate(at === pathname ? `${at}?message=${next.standing.read.seq + 1}` : at);
    },
    [cache, navigate, pathname, notify, t],
  );
  useShortcut('n', () => void go(1));
  useShortcut('p', () => void go(-1));
}

/** Followed threads with something unread, in their order; without a network, as this device knows them. */
async function findUnread(cache: QueryClient): Promise<ThreadSummary[]> {
  try {
    const query = queries.threads.listFollowed.queryOptions({ input: { unread: 'true', limit: most } });
    return (await cache.fetchQuery({ ...query, staleTime: 0, retry: false, networkMode: 'always' })).items;
  } catch {
    const known = cache.getQueriesData<InfiniteData<{ items: ThreadSummary[] }>>({
      queryKey: queries.threads.listFollowed.key(),
    });
    const lines = known.flatMap(([, data]) =>
      isLines(data) ? data.pages.flatMap(({ items }) => items) : [],
    );
    return lines.filter(({ standing }) => standing.unread > 0);
  }
}

/** The mark of a thread that one just left may not have reached the server yet. */
function isStillUnread(cache: QueryClient, { id, standing }: ThreadSummary): boolean {
  const known = knownStandings(cache, id).map((line) => line.standing);
  const [latest] = [standing, ...known].toSorted((a, b) => compareReadMarks(b.read, a.read));
  return latest !== undefined && latest.unread > 0;
}

/** The thread of this address, where it is known. */
function threadAt(
  cache: QueryClient,
  pathname: string,
): Pick<ThreadSummary, 'id' | 'activityAt'> | undefined {
  const threadId = /\/fils\/([^/]+)$/.exec(pathname)?.[1];
  if (threadId === undefined) return undefined;
  return cache.getQueryData<Thread>(queries.threads.get.queryKey({ input: { threadId } }));
}
