import { styled } from '@mui/material/styles';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import { queries } from '../../../../lib/api/api.ts';
import { useReread } from '../../../../lib/use-reread.ts';
import { useOpenThread } from '../../hooks/use-open-thread.ts';
import { useSlowMode } from '../../hooks/use-slow-mode.ts';
import { MessagesOnTheirWay } from '../thread/MessagesOnTheirWay.tsx';
import { ThreadBody } from '../thread/ThreadBody.tsx';
import { ThreadFailure } from '../thread/ThreadFailure.tsx';

/** What is said in a live room: a thread's messages, and a field of plain text that keeps the room's pace. */
export function RoomChat({ me, roomId }: { me: Me; roomId: string }) {
  const open = useOpenThread({ me, threadId: roomId, channel: undefined });
  const { thread, view, query } = open;
  useReread(queries.threads.get.key({ input: { threadId: roomId } }), 'room.muted');
  const isSpared = query.data?.abilities.moderate ?? false;
  const pause = isSpared ? 0 : (thread?.room?.slowSeconds ?? 0);
  const wait = useSlowMode({ me: me.id, threadId: roomId, pause, view });
  if (open.failure) return <ThreadFailure closed={open.failure === 'closed'} onRetry={open.retry} />;
  return (
    <Chat>
      {thread ? (
        <ThreadBody open={open} thread={thread} wait={wait} empty={<NothingSaid />} />
      ) : (
        <MessagesOnTheirWay />
      )}
    </Chat>
  );
}

function NothingSaid() {
  const { t } = useTranslation('discussion');
  return <EmptyState title={t('room.emptyTitle')}>{t('room.empty')}</EmptyState>;
}

const Chat = styled('div')({ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' });
