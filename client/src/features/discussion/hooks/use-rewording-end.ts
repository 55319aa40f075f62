import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { useConversation, useJournal, useOutbox } from '../../../lib/journal/react.ts';

interface RewordingEndInput {
  entryId: string;
  threadId: string;
  /** The message that it became is being corrected from now on. */
  onCorrect: (message: Message) => void;
  onDone: () => void;
}

/**
 * A message that is being worded anew may leave meanwhile, or be taken back in another tab: what is written goes on as
 * its correction, or with what one writes next in the thread, and that is said.
 */
export function useRewordingEnd({ entryId, threadId, onCorrect, onDone }: RewordingEndInput): void {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  const { outbox } = useJournal();
  const { items, sent } = useConversation(threadId);
  const waits = useOutbox().entries.some(({ id, work }) => id === entryId && work.kind === 'message');
  const ended = useRef(false);
  const now = { items, sent, onCorrect, onDone };
  const latest = useRef(now);
  latest.current = now;
  useEffect(() => {
    if (waits || ended.current) return;
    ended.current = true;
    const end = async () => {
      const left = await outbox.endRewording(entryId, { draft: `thread:${threadId}` });
      const { items: shown, sent: arrived, ...then } = latest.current;
      if (left.kind === 'draft') notify({ text: t('waiting.goneToField') });
      if (left.kind !== 'correction') return then.onDone();
      const message = [...shown, ...arrived].find(({ id }) => id === left.messageId);
      notify({ text: t(message ? 'waiting.goneToCorrection' : 'waiting.goneToDrafts') });
      if (message) then.onCorrect(message);
      else then.onDone();
    };
    void end().catch(() => {
      ended.current = false;
    });
  }, [waits, outbox, entryId, threadId, notify, t]);
}
