import type { MarkedRead, ReadScope } from '@sentiers/shared/conversations/schema.ts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { rememberStanding } from '../api/standing.ts';

/** How many marks one request takes back. */
const atOnce = 200;

/** Marks all of a scope as read, as it was when the badges were counted; says how much, and offers the way back. */
export function useMarkAllRead(): (scope: ReadScope) => void {
  const { t } = useTranslation('discussion');
  const cache = useQueryClient();
  const notify = useNotice();
  const failed = () => notify({ text: t('list.readFailed') });
  const undo = (marks: readonly MarkedRead[]) => void takeBack(cache, marks).catch(failed);
  return (scope) => {
    markAllRead(cache, scope).then((marks) => {
      if (marks.length === 0) notify({ text: t('list.readNothing') });
      else notify({ text: t('list.readDone', { count: marks.length }), undo: () => undo(marks) });
    }, failed);
  };
}

async function markAllRead(cache: QueryClient, scope: ReadScope): Promise<MarkedRead[]> {
  const badges = await cache.ensureQueryData(queries.inbox.badges.queryOptions({ input: {} }));
  const marked: MarkedRead[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const { marks, next } = await api.conversations.markAllRead({
      scope,
      upTo: badges.at,
      ...(after !== undefined && { after }),
    });
    show(cache, marks);
    marked.push(...marks);
    after = next;
  }
  await readAgain(cache);
  return marked;
}

/** Each thread is as unread as it was: a mark goes back with the next epoch. */
async function takeBack(cache: QueryClient, marked: readonly MarkedRead[]): Promise<void> {
  for (let start = 0; start < marked.length; start += atOnce) {
    const { marks } = await api.conversations.setMarks({
      marks: marked.slice(start, start + atOnce).map(({ conversationId, before, read }) => ({
        conversationId,
        seq: before.seq,
        epoch: read.epoch + 1,
      })),
    });
    show(cache, marks);
  }
  await readAgain(cache);
}

function show(cache: QueryClient, marks: readonly MarkedRead[]): void {
  for (const { conversationId, read, unread } of marks) {
    rememberStanding(cache, conversationId, (standing) => ({ ...standing, read, unread }));
  }
}

async function readAgain(cache: QueryClient): Promise<void> {
  await Promise.all([
    cache.invalidateQueries({ queryKey: queries.inbox.key() }),
    cache.invalidateQueries({ queryKey: queries.threads.list.key() }),
    cache.invalidateQueries({ queryKey: queries.threads.listFollowed.key() }),
  ]);
}
