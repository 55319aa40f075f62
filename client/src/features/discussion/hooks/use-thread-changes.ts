import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../components/error-words.ts';
import { useNotice } from '../../../components/Notices.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import type { KnownThread } from '../components/thread/known-thread.ts';

/** Changes a thread and says so, with the way back where there is one; or says why it could not be done. */
function useThreadChange(threadId: string) {
  const { t } = useTranslation('errors');
  const cache = useQueryClient();
  const notify = useNotice();
  const change = (asked: Promise<Thread>, said?: { text: string; undo?: () => void }) => {
    asked.then(
      (thread) => {
        cache.setQueryData(queries.threads.get.queryKey({ input: { threadId } }), thread);
        if (said) notify(said);
      },
      (error: unknown) => notify({ text: errorWords(error, t).whole ?? t('code.invalid_input') }),
    );
  };
  return change;
}

/** Keeps a message as the answer to a question, or none. */
export function useKeepAnswer({ id: threadId, answer }: KnownThread): (messageId: string | null) => void {
  const { t } = useTranslation('discussion');
  const change = useThreadChange(threadId);
  const before = answer?.messageId ?? null;
  const keep = (messageId: string | null) => api.threads.acceptAnswer({ threadId, messageId });
  return (messageId) =>
    change(keep(messageId), {
      text: t(messageId ? 'answer.keptNotice' : 'answer.releasedNotice'),
      undo: () => change(keep(before)),
    });
}

/** Puts a thread first in its channel, or back in its place. */
export function usePin(threadId: string): (pinned: boolean) => void {
  const { t } = useTranslation('discussion');
  const change = useThreadChange(threadId);
  const pin = (pinned: boolean) => api.threads.setPinned({ threadId, pinned });
  return (pinned) =>
    change(pin(pinned), {
      text: t(pinned ? 'thread.pinnedNotice' : 'thread.unpinnedNotice'),
      undo: () => change(pin(!pinned)),
    });
}

/** Asks the readers of an announcement for a « Bien reçu », or no more. */
export function useAskAcknowledgement(threadId: string): (asked: boolean) => void {
  const { t } = useTranslation('discussion');
  const change = useThreadChange(threadId);
  const ask = (asked: boolean) => api.threads.askAcknowledgement({ threadId, asked });
  return (asked) =>
    change(ask(asked), {
      text: t(asked ? 'acknowledgement.askedNotice' : 'acknowledgement.askedNoMoreNotice'),
      undo: () => change(ask(!asked)),
    });
}

/** Opens a closed thread again. */
export function useReopen(threadId: string): () => void {
  const { t } = useTranslation('discussion');
  const change = useThreadChange(threadId);
  return () => change(api.threads.setClosed({ threadId, closed: false }), { text: t('thread.reopened') });
}
