import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useJournal, useOutbox, useSendingEvents } from '../../../lib/journal/react.ts';

/** Writes into the thread's page that I answered. */
export function rememberAcknowledged(cache: QueryClient, threadId: string, at: string): void {
  cache.setQueryData<Thread>(
    queries.threads.get.queryKey({ input: { threadId } }),
    (thread) => thread && { ...thread, acknowledgedAt: at },
  );
}

/** Whether my « Bien reçu » is on its way, and how to say it: it leaves by itself, network or not. */
export function useAcknowledge(threadId: string): { isOnItsWay: boolean; say: () => void } {
  const cache = useQueryClient();
  const { outbox } = useJournal();
  const { entries } = useOutbox();
  const isMine = (work: (typeof entries)[number]['work']) =>
    work.kind === 'acknowledge' && work.conversationId === threadId;
  useSendingEvents((event) => {
    if (event.kind !== 'done' || !isMine(event.entry.work)) return;
    rememberAcknowledged(cache, threadId, event.entry.writtenAt);
    void cache.invalidateQueries({ queryKey: queries.inbox.key() });
  });
  return {
    isOnItsWay: entries.some(({ work, status }) => status === 'waiting' && isMine(work)),
    say: () => void outbox.acknowledge(threadId),
  };
}
