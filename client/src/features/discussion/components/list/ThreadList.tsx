import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import { Icon } from '../../../../components/Icon.tsx';
import { useSteadyOrder } from '../../hooks/use-steady-order.ts';
import { PinnedThreads } from './PinnedThreads.tsx';
import { ThreadRow } from './ThreadRow.tsx';

export interface ThreadListProps {
  /** What is listed: changes with the channel and the filter. */
  of: string;
  threads: readonly ThreadSummary[];
  /** Those that stand first, whatever happens in the others. */
  pinned?: readonly ThreadSummary[];
  me: string;
  /** First words of my drafts, by thread. */
  drafts: ReadonlyMap<string, string>;
  /** The thread read beside the list. */
  current: string | undefined;
  search: string;
  /** Above the first line: what waits to be sent. */
  head?: ReactNode;
  /** Under the last line: more is on its way, or could not be read. */
  foot?: ReactNode;
  onEnd: () => void;
}

const keyOf = (thread: ThreadSummary) => thread.id;

/** The threads of a channel, however many; lines never move away under a finger. */
export function ThreadList(props: ThreadListProps) {
  const { of, threads, pinned = [], me, drafts, current, search, head, foot, onEnd } = props;
  const { t } = useTranslation('discussion');
  const list = useRef<VirtuosoHandle>(null);
  const { items, moved, touch, onAtTop } = useSteadyOrder(threads, keyOf, of);
  const drawRow = (thread: ThreadSummary) => (
    <ThreadRow
      key={thread.id}
      thread={thread}
      me={me}
      draft={drafts.get(thread.id)}
      current={thread.id === current}
      search={search}
    />
  );
  return (
    <Frame
      {...touch}
      onKeyDown={(event) => moveFocus(event, touch.onKeyDown)}
      aria-label={t('list.label')}
      role="group"
      data-region="list"
    >
      {moved > 0 && (
        <Moved>
          <Button
            size="small"
            startIcon={<Icon of={ArrowUpIcon} size={16} />}
            onClick={() => list.current?.scrollTo({ top: 0, behavior: 'smooth' })}
          >
            {t('list.above', { count: moved })}
          </Button>
        </Moved>
      )}
      <Virtuoso
        key={of}
        ref={list}
        style={{ height: '100%' }}
        data={items}
        computeItemKey={(_index, thread) => thread.id}
        atTopStateChange={onAtTop}
        atTopThreshold={24}
        endReached={onEnd}
        increaseViewportBy={400}
        context={{
          head: (
            <>
              {head}
              <PinnedThreads threads={pinned} renderRow={drawRow} />
            </>
          ),
          foot,
        }}
        components={parts}
        itemContent={(_index, thread) => drawRow(thread)}
      />
    </Frame>
  );
}

interface Ends {
  head: ReactNode;
  foot: ReactNode;
}

function Head({ context }: { context?: Ends }) {
  return context?.head ?? null;
}

function Foot({ context }: { context?: Ends }) {
  return context?.foot ?? null;
}

const parts = { Header: Head, Footer: Foot };

/** Arrows go from one line to the next, as in any list. */
function moveFocus(event: KeyboardEvent<HTMLElement>, onKeyDown: () => void) {
  onKeyDown();
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-thread-line]')];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  const next = lines[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}

const Frame = styled('div')({ position: 'relative', flex: 1, minHeight: 0 });

const Moved = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: 1,
  top: theme.spacing(2),
  left: 0,
  right: 0,
  display: 'flex',
  justifyContent: 'center',
  pointerEvents: 'none',
  '& > *': { pointerEvents: 'auto', boxShadow: theme.vars.palette.lifted },
}));
