import type { Thread } from '@sentiers/shared/threads/schema.ts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { type ConversationView, useJournal } from '../../../lib/journal/react.ts';
import { unreadAfter } from '../logic/read-mark.ts';
import { type SetMark, useReadMark } from './use-read-mark.ts';
import { type Reading, useReading } from './use-reading.ts';

interface ThreadReadingInput {
  me: string;
  threadId: string;
  view: ConversationView;
  thread: UseQueryResult<Thread, Error>;
  aimed: number | null;
}

/** Where one is in a thread, with what marks it read and unread. */
export type ThreadReading = Reading & {
  markUnreadFrom: (seq: number) => void;
  /** Null where nothing here could be unread: all of it is mine. */
  markLatestUnread: (() => void) | null;
};

export function useThreadReading({ me, threadId, view, thread, aimed }: ThreadReadingInput): ThreadReading {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  const standing = thread.data?.standing ?? (thread.isPending ? undefined : null);
  const isLive = thread.data?.kind === 'room';
  const reading = useReading({ me, view, standing, aimed, isLive });
  const { readMarks } = useJournal();
  const set: SetMark = ({ kind, seq, known }) =>
    readMarks.set(threadId, { kind, seq, known, unread: unreadAfter(view, seq, me) });
  const markUnread = useReadMark({ standing, seen: reading.seen, seenNow: reading.seenNow, set, isLive });
  const { drawLineAt } = reading;
  const markUnreadFrom = useCallback(
    (seq: number) => {
      drawLineAt(seq);
      markUnread(seq).then(
        () => notify({ text: t('thread.markedUnread') }),
        () => notify({ text: t('thread.markUnreadFailed') }),
      );
    },
    [drawLineAt, markUnread, notify, t],
  );
  const last = view.items.findLast(({ author, state }) => author.id !== me && state === 'published');
  return {
    ...reading,
    markUnreadFrom,
    markLatestUnread: last ? () => markUnreadFrom(last.seq) : null,
  };
}
