import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { WaitingQuestion } from '../components/list/WaitingQuestion.tsx';
import { useUnanswered } from '../hooks/use-unanswered.ts';

/** « Sans réponse »: the questions that nobody has answered for two days, by channel. */
export function UnansweredPage() {
  const { t } = useTranslation('discussion');
  return (
    <>
      <PageHeader title={t('unanswered.title')} meta={t('unanswered.lede')} back={paths.home} />
      <PaneScroll>
        <Questions />
      </PaneScroll>
    </>
  );
}

function Questions() {
  const { t } = useTranslation('discussion');
  const unanswered = useUnanswered();
  if (unanswered.isPending) {
    return (
      <Body>
        <LinesSkeleton />
      </Body>
    );
  }
  if (!unanswered.data) {
    return (
      <ErrorState
        rank={2}
        title={t('unanswered.failedTitle')}
        retry={{ label: t('channel.retry'), onClick: () => void unanswered.refetch() }}
      >
        {t('unanswered.failed')}
      </ErrorState>
    );
  }
  const { channels } = unanswered.data;
  if (channels.length === 0) {
    return (
      <EmptyState
        rank={2}
        title={t('unanswered.emptyTitle')}
        action={<LinkButton to={paths.channels}>{t('channel.backToChannels')}</LinkButton>}
      >
        {t('unanswered.none')}
      </EmptyState>
    );
  }
  return (
    <Body>
      {channels.map(({ channelId, channelName, items }) => (
        <section key={channelId} aria-labelledby={`of-${channelId}`}>
          <h2 id={`of-${channelId}`}>
            <Link to={`${paths.channel(channelId)}?fils=sans-reponse`}>{channelName}</Link>
          </h2>
          <ul>
            {items.map((thread) => (
              <li key={thread.id}>
                <WaitingQuestion thread={thread} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Body>
  );
}

const Body = styled('div')(({ theme }) => ({
  maxWidth: 760,
  padding: `${theme.spacing(4)} var(--gutter) ${theme.spacing(10)}`,
  '& section + section': { marginTop: theme.spacing(6) },
  '& h2': theme.typography.h3,
  '& h2 > a': { color: 'inherit', textDecoration: 'none' },
  '& h2 > a:hover': { textDecoration: 'underline' },
  '& ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& li': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
}));
