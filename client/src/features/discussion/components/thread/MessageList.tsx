import { styled } from '@mui/material/styles';
import type { ThreadEvent } from '@sentiers/shared/threads/schema.ts';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import { useSeen } from '../../hooks/use-seen.ts';
import type { TimelineRow, WaitingMessage } from '../../logic/timeline.ts';
import { JumpButtons } from './JumpButtons.tsx';
import { messageFrame } from './MessageFrame.tsx';
import { moveAmongMessages } from './move-among-messages.ts';
import { DaySeparator, EventLines, UnreadLine } from './Separators.tsx';
import { useEnd, useFollowMine } from './use-end.ts';

/** Where a part of a thread opens: at its end, or at a rank (the first unread, a message one was led to). */
export type Opening = { at: 'latest' } | { at: 'seq'; seq: number; align: 'start' | 'center' };

export interface MessageListProps<Waiting extends WaitingMessage> {
  rows: readonly TimelineRow<Waiting>[];
  opening: Opening;
  hasOlder: boolean;
  hasNewer: boolean;
  loadingOlder: boolean;
  /** What the thread went through after the last message. */
  events: readonly ThreadEvent[];
  /** Rank of the unread line; null where there is none. */
  unreadFrom: number | null;
  /** Messages of others below what was seen. */
  newBelow: number;
  renderRow: (row: TimelineRow<Waiting>) => ReactNode;
  onOlder: () => void;
  onNewer: () => void;
  /** The last rank whose end was on the screen, while the page is visible. */
  onSeen: (seq: number) => void;
  onToLatest: () => void;
  onToUnread: () => void;
}

/** Virtuoso counts rows from here, less what is prepended. */
const base = 10_000_000;

/**
 * The messages of a thread, however many; what one reads never moves when others come before or after it. Give it a
 * key that changes with what is looked at (another thread, another part of it): it then opens anew.
 */
export function MessageList<Waiting extends WaitingMessage>(props: MessageListProps<Waiting>) {
  const { rows, opening, hasOlder, hasNewer, loadingOlder, unreadFrom, renderRow } = props;
  const { t } = useTranslation('discussion');
  const list = useRef<VirtuosoHandle>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [lineAbove, setLineAbove] = useState(false);
  const watch = useCallback(
    (top: number) => setLineAbove(unreadFrom !== null && top > unreadFrom),
    [unreadFrom],
  );
  useSeen(scroller, rows, props.onSeen, watch);
  const firstSeq = firstSeqOf(rows);
  const toEnd = useCallback(() => {
    const go = () => list.current?.scrollToIndex({ index: 'LAST', align: 'end' });
    go();
    requestAnimationFrame(go); // once the height of what has just come is known
  }, []);
  const end = useEnd(scroller, { startsThere: opening.at === 'latest', hasNewer, toEnd });
  const { atBottom } = end;
  useFollowMine(rows, toEnd);
  const toIndex = indexOf(rows, opening);
  return (
    <Frame onKeyDown={(event) => moveAmongMessages(event, scroller)}>
      <Log
        role="log"
        data-region="messages"
        aria-label={t('messages.label')}
        aria-live={atBottom ? 'polite' : 'off'}
        aria-relevant="additions"
      >
        <Virtuoso
          ref={list}
          scrollerRef={(element) => setScroller(element instanceof HTMLElement ? element : null)}
          style={{ height: '100%', overscrollBehavior: 'contain' }}
          data={rows as TimelineRow<Waiting>[]}
          firstItemIndex={base + firstSeq}
          computeItemKey={(_index, row) => row.key}
          initialTopMostItemIndex={toIndex}
          followOutput={hasNewer ? false : end.follow}
          atBottomStateChange={end.onBottom}
          atBottomThreshold={48}
          increaseViewportBy={{ top: 600, bottom: 400 }}
          startReached={() => hasOlder && props.onOlder()}
          endReached={() => hasNewer && props.onNewer()}
          context={{ hasOlder, loadingOlder, events: props.events }}
          components={parts}
          itemContent={(_index, row) => (
            <>
              {row.day && <DaySeparator at={row.day} />}
              {row.events.length > 0 && <EventLines events={row.events} />}
              {row.opensUnread && <UnreadLine />}
              {renderRow(row)}
            </>
          )}
        />
      </Log>
      <JumpButtons
        toUnread={lineAbove ? props.onToUnread : undefined}
        toLatest={atBottom && !hasNewer ? undefined : hasNewer ? props.onToLatest : toEnd}
        newBelow={props.newBelow}
      />
    </Frame>
  );
}

function firstSeqOf(rows: readonly TimelineRow[]): number {
  const first = rows[0];
  return first?.kind === 'message' ? first.message.seq : 0;
}

function indexOf(rows: readonly TimelineRow[], opening: Opening) {
  const last = { index: Math.max(0, rows.length - 1), align: 'end' as const };
  if (opening.at === 'latest') return last;
  const index = rows.findIndex((row) => row.kind === 'message' && row.message.seq >= opening.seq);
  return index === -1 ? last : { index, align: opening.align };
}

interface Ends {
  hasOlder: boolean;
  loadingOlder: boolean;
  events: readonly ThreadEvent[];
}

function Head({ context }: { context?: Ends }) {
  const { t } = useTranslation('discussion');
  return <Older aria-hidden={!context?.loadingOlder}>{context?.hasOlder ? t('messages.older') : ''}</Older>;
}

function Foot({ context }: { context?: Ends }) {
  return (
    <End>
      <EventLines events={context?.events ?? []} />
    </End>
  );
}

const parts = { Header: Head, Footer: Foot };
const End = styled('div')({ minHeight: 12 });

const Frame = styled('div')({
  position: 'relative',
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
});
const Log = styled('div')(({ theme }) => ({ flex: 1, minHeight: 0, ...messageFrame(theme) }));

const Older = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'grid',
  placeContent: 'center',
  minHeight: 12,
  textAlign: 'center',
  color: theme.vars.palette.text.secondary,
  '&:not(:empty)': { minHeight: 44 },
}));
