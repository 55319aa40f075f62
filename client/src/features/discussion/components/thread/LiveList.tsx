import { styled } from '@mui/material/styles';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeen } from '../../hooks/use-seen.ts';
import type { WaitingMessage } from '../../logic/timeline.ts';
import { JumpButtons } from './JumpButtons.tsx';
import { messageFrame } from './MessageFrame.tsx';
import type { MessageListProps } from './MessageList.tsx';
import { moveAmongMessages } from './move-among-messages.ts';
import { DaySeparator, EventLines, UnreadLine } from './Separators.tsx';
import { useFollowMine } from './use-end.ts';
import { useLiveEnd } from './use-live-end.ts';

/**
 * The end of what is said in a live room, where fifty messages may come in a second: the last ones as they are, and the
 * browser itself stays at the end (it counts from there), so that nothing is measured nor scrolled as they come. Whoever
 * goes up keeps what they read where it is: what comes then waits below, until they are back.
 */
export function LiveList<Waiting extends WaitingMessage>(props: MessageListProps<Waiting>) {
  const { rows, hasOlder, loadingOlder, unreadFrom, renderRow, onOlder } = props;
  const { t } = useTranslation('discussion');
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [lineAbove, setLineAbove] = useState(false);
  const watch = useCallback(
    (top: number) => setLineAbove(unreadFrom !== null && top > unreadFrom),
    [unreadFrom],
  );
  const end = useLiveEnd(scroller, rows, hasOlder ? onOlder : null);
  useSeen(scroller, end.shown, props.onSeen, watch);
  useFollowMine(rows, end.toEnd);
  return (
    <Frame onKeyDown={(event) => moveAmongMessages(event, scroller)}>
      <Log
        ref={setScroller}
        // A keyboard scrolls it, and reaches its messages from there.
        tabIndex={0}
        role="log"
        data-region="messages"
        aria-label={t('messages.label')}
        aria-live={end.isThere ? 'polite' : 'off'}
        aria-relevant="additions"
      >
        <div>
          <Older aria-hidden={!loadingOlder}>{hasOlder && end.isWhole ? t('messages.older') : ''}</Older>
          {end.shown.map((row) => (
            <div key={row.key}>
              {row.day && <DaySeparator at={row.day} />}
              {row.events.length > 0 && <EventLines events={row.events} />}
              {row.opensUnread && <UnreadLine />}
              {renderRow(row)}
            </div>
          ))}
          <End>
            <EventLines events={props.events} />
          </End>
        </div>
      </Log>
      <JumpButtons
        toUnread={lineAbove ? props.onToUnread : undefined}
        toLatest={end.isThere ? undefined : end.toEnd}
        newBelow={props.newBelow}
      />
    </Frame>
  );
}

const Frame = styled('div')({
  position: 'relative',
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
});

const Log = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  overflowAnchor: 'none',
  overscrollBehavior: 'contain',
  display: 'flex',
  flexDirection: 'column-reverse',
  // Few messages stand at the top.
  '& > div': { flex: 'none', marginBlockEnd: 'auto' },
  ...messageFrame(theme),
}));

const End = styled('div')({ minHeight: 12 });
const Older = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'grid',
  placeContent: 'center',
  minHeight: 12,
  color: theme.vars.palette.text.secondary,
  '&:not(:empty)': { minHeight: 44 },
}));
