import { styled } from '@mui/material/styles';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { memo, useDeferredValue } from 'react';
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
  // A screenful of new messages comes at once: a slow phone draws them piece by piece, and answers a finger meanwhile.
  const drawn = useDeferredValue(open);
  if (open.failure) return <ThreadFailure closed={open.failure === 'closed'} onRetry={open.retry} />;
  return (
    <Chat>
      {thread && drawn.thread ? (
        <DrawnBody open={drawn} thread={drawn.thread} wait={wait} empty={nothingSaid} />
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

/** Drawn again only for what it is given, so that nothing of it is where it is drawn a moment later. */
const DrawnBody = memo(ThreadBody);
const nothingSaid = <NothingSaid />;

const Chat = styled('div')({ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' });
