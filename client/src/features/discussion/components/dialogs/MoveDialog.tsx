import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { v7 as newId } from 'uuid';
import { useErrorWords } from '../../../../components/error-words.ts';
import { useNotice } from '../../../../components/Notices.tsx';
import { Problem } from '../../../../components/ReasonDialog.tsx';
import { api } from '../../../../lib/api/api.ts';
import { paths } from '../../../../lib/paths.ts';
import { useChannels } from '../../hooks/use-channels.ts';
import { ReadersLine, readersAmong } from '../composer/ReadersLine.tsx';
import type { KnownThread } from '../thread/known-thread.ts';
import { type MessageTarget, MessageTargetFields } from './MessageTargetFields.tsx';
import { PlacePicker } from './PlacePicker.tsx';

interface MoveDialogProps {
  thread: KnownThread;
  /** Those that were chosen; the whole thread where there are none. */
  messages: readonly Message[] | null;
  onMoved: () => void;
  onClose: () => void;
}

/** Where a thread, or some of its messages, should go; who will read them there is said before. */
export function MoveDialog({ thread, messages, onMoved, onClose }: MoveDialogProps) {
  const { t } = useTranslation('discussion');
  const { t: common } = useTranslation('common');
  const id = useId();
  const channels = useModerated();
  const [channelId, setChannelId] = useState(messages ? thread.channelId : '');
  const [target, setTarget] = useState<MessageTarget>({ title: '', threadId: null });
  const channel = channels.find((each) => each.id === channelId);
  const move = useMove({ thread, messages, channelId, target, onMoved });
  const failure = useErrorWords(move.error);
  const isReady =
    channel !== undefined &&
    (messages ? target.threadId !== null || target.title.trim().length >= 3 : channelId !== thread.channelId);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>
        {messages ? t('move.messagesTitle', { count: messages.length }) : t('move.threadTitle')}
      </DialogTitle>
      <DialogContent>
        <Fields>
          <PlacePicker
            label={t('move.channel')}
            places={channels
              .filter((each) => messages !== null || each.id !== thread.channelId)
              .map(({ id: value, name }) => ({ value, name }))}
            value={channelId}
            onChange={setChannelId}
          />
          {messages && channel && (
            <MessageTargetFields
              channelId={channel.id}
              besides={thread.id}
              value={target}
              onChange={setTarget}
            />
          )}
          {channel && <ReadersLine readers={channel.readers} among={readersAmong(channel)} />}
          {channel && channel.id !== thread.channelId && (
            <p>{t('move.readersChange', { channel: channel.name, from: thread.channelName })}</p>
          )}
        </Fields>
        {failure.whole && <Problem role="alert">{failure.whole}</Problem>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common('dialog.cancel')}</Button>
        <Button variant="contained" disabled={!isReady || move.isPending} onClick={() => move.mutate()}>
          {t('move.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function useModerated(): Channel[] {
  const { data } = useChannels();
  return (data?.items ?? []).filter(({ abilities, kind }) => abilities.moderate && kind !== 'direct');
}

interface MoveInput {
  thread: KnownThread;
  messages: readonly Message[] | null;
  channelId: string;
  target: MessageTarget;
  onMoved: () => void;
}

/** The same operation as long as the dialog is open: sending it again after a lost answer moves nothing twice. */
function useMove({ thread, messages, channelId, target, onMoved }: MoveInput) {
  const { t } = useTranslation('discussion');
  const navigate = useNavigate();
  const notify = useNotice();
  const [operationId] = useState(() => newId());
  return useMutation({
    mutationFn: async () => {
      if (!messages) {
        await api.threads.move({ threadId: thread.id, channelId });
        return { channelId, threadId: thread.id };
      }
      const { title, threadId } = target;
      const moved = await api.messages.move({
        conversationId: thread.id,
        operationId,
        messageIds: messages.map((message) => message.id),
        to: threadId === null ? { channelId, title: title.trim() } : { threadId },
      });
      return { channelId, threadId: moved.threadId };
    },
    onSuccess: (place) => {
      onMoved();
      void navigate(paths.thread(place.channelId, place.threadId));
      const back = () => void api.threads.move({ threadId: thread.id, channelId: thread.channelId });
      notify({
        text: messages ? t('move.messagesMoved', { count: messages.length }) : t('move.threadMoved'),
        ...(!messages && { undo: back }),
      });
    },
  });
}

const Fields = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
