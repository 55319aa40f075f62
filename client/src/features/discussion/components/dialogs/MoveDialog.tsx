import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../components/error-words.ts';
import { Problem } from '../../../../components/ReasonDialog.tsx';
import { useChannels } from '../../hooks/use-channels.ts';
import { useMove } from '../../hooks/use-move.ts';
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
  const end = () => {
    onMoved();
    onClose();
  };
  const move = useMove({ thread, messages, channel, target, onMoved: end });
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

const Fields = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(4) }));
