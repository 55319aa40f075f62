import { useInfiniteQuery } from '@tanstack/react-query';
import SquarePenIcon from 'lucide-react/icons/square-pen';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { Icon } from '../../../../components/Icon.tsx';
import { LinkButton } from '../../../../components/LinkButton.tsx';
import { PageHeader } from '../../../../components/PageHeader.tsx';
import { ThreadListSkeleton } from '../../../../components/Skeletons.tsx';
import { useOutbox } from '../../../../lib/journal/react.ts';
import { waitingDirect } from '../../../../lib/journal/waiting.ts';
import { paths } from '../../../../lib/paths.ts';
import { directQuery } from '../../api/direct-query.ts';
import { useDraftWords } from '../../hooks/use-draft-words.ts';
import { useMe } from '../../hooks/use-me.ts';
import { ThreadPages } from '../list/ThreadPages.tsx';
import { WaitingMessage } from './WaitingMessage.tsx';

interface DirectPaneProps {
  /** The conversation read beside the list. */
  current: string | undefined;
  /** Whether none is open, and nothing new is being written. */
  alone: boolean;
}

/** One's direct conversations, the most recent first, with what waits to leave above them. */
export function DirectPane({ current, alone }: DirectPaneProps) {
  const { t } = useTranslation('discussion');
  return (
    <>
      <PageHeader
        title={t('direct.title')}
        rank={alone ? 1 : 2}
        back={paths.home}
        backUntil="md"
        actions={
          <LinkButton to={paths.newMessage} variant="contained" startIcon={<Icon of={SquarePenIcon} />}>
            {t('direct.new')}
          </LinkButton>
        }
      />
      <Conversations current={current} />
    </>
  );
}

function Conversations({ current }: { current: string | undefined }) {
  const { t } = useTranslation('discussion');
  const me = useMe();
  const drafts = useDraftWords();
  const waiting = waitingDirect(useOutbox());
  const list = useInfiniteQuery(directQuery());
  const threads = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const head = waiting.map((one) => <WaitingMessage key={one.entry.id} waiting={one} />);
  if (list.isPending || !me) return <ThreadListSkeleton />;
  if (list.isError && threads.length === 0) return <Failure onRetry={() => void list.refetch()} />;
  if (threads.length === 0) {
    return head.length > 0 ? (
      head
    ) : (
      <EmptyState
        title={t('direct.emptyTitle')}
        action={<LinkButton to={paths.people}>{t('direct.toPeople')}</LinkButton>}
      >
        {t('direct.empty')}
      </EmptyState>
    );
  }
  return (
    <ThreadPages
      of="direct"
      threads={threads}
      pages={list}
      me={me.id}
      drafts={drafts}
      head={head}
      current={current}
      search=""
      failure={<Failure onRetry={() => location.reload()} />}
    />
  );
}

function Failure({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('discussion');
  return (
    <ErrorState
      rank={2}
      title={t('direct.failedTitle')}
      retry={{ label: t('channel.retry'), onClick: onRetry }}
    >
      {t('channel.failed')}
    </ErrorState>
  );
}
