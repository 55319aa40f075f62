import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { ThreadFilter } from '@sentiers/shared/threads/schema.ts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { LinkButton } from '../../../../components/LinkButton.tsx';
import { paths } from '../../../../lib/paths.ts';

interface NoThreadsProps {
  channel: Channel;
  filter: ThreadFilter;
  onShowAll: () => void;
}

/** A channel without threads says what it is for; a filter that finds nothing says so, and how to leave it. */
export function NoThreads({ channel, filter, onShowAll }: NoThreadsProps) {
  const { t } = useTranslation('discussion');
  if (filter !== 'all') {
    return (
      <Nothing role="status">
        <p>{t(`channel.nothing.${filter}`)}</p>
        <Button size="small" onClick={onShowAll}>
          {t('channel.showAll')}
        </Button>
      </Nothing>
    );
  }
  if (!channel.abilities.createThread) {
    return <EmptyState title={t('channel.emptyReadOnlyTitle')}>{t('channel.emptyReadOnly')}</EmptyState>;
  }
  return (
    <EmptyState
      title={t('channel.emptyTitle')}
      action={
        <LinkButton to={paths.newThread(channel.id)} variant="contained">
          {t('channel.openFirst')}
        </LinkButton>
      }
    >
      {channel.description || t('channel.empty')}
    </EmptyState>
  );
}

interface ChannelFailureProps {
  closed: boolean;
  onRetry: () => void;
  /** 2 where the channel's name already titles the page. */
  rank?: 1 | 2;
}

/** A channel, or its list, that could not be read. */
export function ChannelFailure({ closed, onRetry, rank = 1 }: ChannelFailureProps) {
  const { t } = useTranslation('discussion');
  if (closed) {
    return (
      <EmptyState
        rank={rank}
        title={t('channel.unknownTitle')}
        action={<LinkButton to={paths.channels}>{t('channel.backToChannels')}</LinkButton>}
      >
        {t('channel.unknown')}
      </EmptyState>
    );
  }
  return (
    <ErrorState
      rank={rank}
      title={t('channel.failedTitle')}
      retry={{ label: t('channel.retry'), onClick: onRetry }}
    >
      {t('channel.failed')}
    </ErrorState>
  );
}

const Nothing = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  padding: `${theme.spacing(6)} var(--gutter)`,
  color: theme.vars.palette.text.secondary,
}));
