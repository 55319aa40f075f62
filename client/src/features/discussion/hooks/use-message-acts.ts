import type { Message, ReactionKey } from '@sentiers/shared/messages/schema.ts';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { useSetMuted } from '../../../components/use-set-muted.ts';
import { useSetPinned } from '../../../components/use-set-pinned.ts';
import { api } from '../../../lib/api/api.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import type { WaitingEntry } from '../../../lib/journal/waiting.ts';
import type { ComposerTask } from '../components/composer/ThreadComposer.tsx';
import type { Asked } from '../components/dialogs/ThreadDialogs.tsx';
import type { KnownThread } from '../components/thread/known-thread.ts';
import { quoteOf } from '../logic/markdown-editing.ts';
import type { ThreadAct } from '../logic/message-acts.ts';
import { passageMarkdown, selectedPassage } from '../logic/passage.ts';
import { useCopyLink } from './use-copy-link.ts';
import { usePutBack } from './use-put-back.ts';
import { useTakeBack } from './use-take-back.ts';
import { useKeepAnswer } from './use-thread-changes.ts';
import type { ThreadReading } from './use-thread-reading.ts';

interface MessageActsInput {
  thread: KnownThread;
  reading: ThreadReading;
  onAsk: (asked: Asked) => void;
  onTask: (task: ComposerTask) => void;
}

/** What is done when someone acts on a message; the same functions as long as the thread is open. */
export interface MessageActs {
  act: (act: ThreadAct, message: Message) => void;
  react: (message: Message, reaction: ReactionKey, active: boolean) => void;
  showHistory: (message: Message) => void;
  retryCorrection: (entryId: string) => void;
  /** Its words are kept as a draft. */
  withdrawCorrection: (correction: WaitingEntry) => void;
  /** Takes back what has just left; its words are in the composer again. */
  undoSend: (message: Message) => void;
}

export function useMessageActs(input: MessageActsInput): MessageActs {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  const copyLink = useCopyLink();
  const { outbox } = useJournal();
  const putBack = usePutBack(input.thread.id);
  const takeBack = useTakeBack();
  const keepAnswer = useKeepAnswer(input.thread);
  const setMuted = useSetMuted(input.thread.id);
  const setPinned = useSetPinned(input.thread.id);
  const now = { ...input, setMuted, setPinned, t, notify, copyLink, outbox, putBack, takeBack, keepAnswer };
  const latest = useRef(now);
  latest.current = now;
  return useMemo(() => {
    const does: Record<ThreadAct, (message: Message) => void> = {
      reply: ({ id, author, body }) => {
        const selected = selectedPassage(getSelection());
        const words = selected?.messageId === id ? passageMarkdown(selected.words) : body;
        const quote = quoteOf({ messageId: id, author: author.name, words });
        latest.current.onTask({ kind: 'quote', quote });
      },
      acceptAnswer: ({ id }) => latest.current.keepAnswer(id),
      releaseAnswer: () => latest.current.keepAnswer(null),
      edit: (message) => latest.current.onTask({ kind: 'edit', message }),
      delete: (message) => latest.current.onAsk({ kind: 'delete', message }),
      report: (message) => latest.current.onAsk({ kind: 'report', message }),
      hide: (message) => latest.current.onAsk({ kind: 'hide', message }),
      restore: ({ id }) => {
        const { notify: tell, t: words } = latest.current;
        api.messages.restore({ messageId: id }).then(
          () => tell({ text: words('hide.restored') }),
          () => tell({ text: words('thread.failed') }),
        );
      },
      mark: (message) => latest.current.onAsk({ kind: 'mark', message }),
      pin: ({ id }) => latest.current.setPinned(id, true),
      unpin: ({ id }) => latest.current.setPinned(id, false),
      mute: ({ author }) => latest.current.setMuted(author, true),
      unmute: ({ author }) => latest.current.setMuted(author, false),
      copyLink: ({ seq }) => latest.current.copyLink(latest.current.thread.id, seq),
      remind: (message) => latest.current.onAsk({ kind: 'remind', message }),
      bookmark: (message) => latest.current.onAsk({ kind: 'bookmark', message }),
      changeBookmark: (message) => latest.current.onAsk({ kind: 'bookmark', message }),
      unreadFromHere: ({ seq }) => latest.current.reading.markUnreadFrom(seq),
    };
    return {
      act: (act, message) => does[act](message),
      react: (message, reaction, active) => void latest.current.outbox.react(message, reaction, active),
      showHistory: (message) => latest.current.onAsk({ kind: 'history', message }),
      undoSend: (message) => {
        const { outbox: box, putBack: put, notify: tell, t: words } = latest.current;
        void box.remove(message);
        put(message.body);
        tell({ text: words('waiting.withdrawn') });
      },
      retryCorrection: (entryId) => void latest.current.outbox.retry(entryId),
      withdrawCorrection: ({ entry }) => {
        const { takeBack, notify: tell, t: words } = latest.current;
        if (entry.work.kind !== 'edit') return;
        void takeBack(entry.id, `edit:${entry.work.messageId}`).then(
          (outcome) => outcome === 'done' && tell({ text: words('waiting.correctionKept') }),
        );
      },
    };
  }, []);
}
