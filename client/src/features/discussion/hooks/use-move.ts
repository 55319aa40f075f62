import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { v7 as newId } from 'uuid';
import { errorWords } from '../../../components/error-words.ts';
import { useNotice } from '../../../components/Notices.tsx';
import { api } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import type { MessageTarget } from '../components/dialogs/MessageTargetFields.tsx';
import type { KnownThread } from '../components/thread/known-thread.ts';

interface MoveInput {
  thread: KnownThread;
  /** Those that were chosen; the whole thread where there are none. */
  messages: readonly Message[] | null;
  /** Where to; undefined as long as it isn't chosen. */
  channel: Channel | undefined;
  target: MessageTarget;
  onMoved: () => void;
}

/** What was moved, in words, and how it goes back. */
interface Moved {
  channelId: string;
  threadId: string;
  said: string;
  undo: () => Promise<unknown>;
}

/** The same operation as long as the dialog is open: sending it again after a lost answer moves nothing twice. */
export function useMove({ thread, messages, channel, target, onMoved }: MoveInput) {
  const { t } = useTranslation('discussion');
  const navigate = useNavigate();
  const notify = useNotice();
  const putBack = usePutMovedBack(thread);
  const [operationId] = useState(() => newId());
  return useMutation({
    mutationFn: async (): Promise<Moved> => {
      if (!channel) throw new AppError('invalid_input');
      const channelId = channel.id;
      if (!messages) {
        await api.threads.move({ threadId: thread.id, channelId });
        const undo = () => api.threads.move({ threadId: thread.id, channelId: thread.channelId });
        return {
          channelId,
          threadId: thread.id,
          said: t('move.threadMoved', { channel: channel.name }),
          undo,
        };
      }
      const messageIds = messages.map(({ id }) => id);
      const { threadId, title } = await api.messages.move({
        ...{ conversationId: thread.id, operationId, messageIds },
        to:
          target.threadId === null
            ? { channelId, title: target.title.trim() }
            : { threadId: target.threadId },
      });
      const backId = newId();
      const undo = () => api.messages.moveBack({ conversationId: threadId, operationId: backId, messageIds });
      const said = t('move.messagesMoved', { count: messages.length, title });
      return { channelId, threadId, said, undo };
    },
    onSuccess: ({ channelId, threadId, said, undo }) => {
      onMoved();
      void navigate(paths.thread(channelId, threadId));
      notify({ text: said, undo: () => void putBack(undo) });
    },
  });
}

/** Undoes a move and leads back to where it began; where it can't be undone any more, says why. */
function usePutMovedBack({ id, channelId }: KnownThread): (undo: () => Promise<unknown>) => Promise<void> {
  const { t } = useTranslation('discussion');
  const { t: errors } = useTranslation('errors');
  const navigate = useNavigate();
  const notify = useNotice();
  const whyNot = (error: unknown) => {
    const code = error instanceof AppError ? error.code : null;
    if (code === 'already_done') return t('move.backTooLate');
    if (code === 'thread_closed') return t('move.backClosed');
    return errorWords(error, errors).whole ?? t('thread.failed');
  };
  return async (undo) => {
    try {
      await undo();
      void navigate(paths.thread(channelId, id));
      notify({ text: t('move.back') });
    } catch (error) {
      notify({ text: whyNot(error) });
    }
  };
}
