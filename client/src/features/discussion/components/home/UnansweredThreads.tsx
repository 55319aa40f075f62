import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../../components/LinkButton.tsx';
import { QuietFailure } from '../../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../../components/Skeletons.tsx';
import { paths } from '../../../../lib/paths.ts';
import { useUnanswered } from '../../hooks/use-unanswered.ts';
import { WaitingQuestion } from '../list/WaitingQuestion.tsx';

/** How many questions the home page shows: the oldest first, for they have waited the longest. */
const shown = 4;

/** Questions that nobody has answered for two days: in the channels one looks after, else where one may answer. */
export function UnansweredThreads() {
  const { t } = useTranslation('discussion');
  const unanswered = useUnanswered();
  if (unanswered.isPending) return <LinesSkeleton />;
  if (!unanswered.data) {
    return (
      <QuietFailure retry={{ label: t('channel.retry'), onClick: () => void unanswered.refetch() }}>
        {t('unanswered.failed')}
      </QuietFailure>
    );
  }
  const { channels, total } = unanswered.data;
  const oldest = channels
    .flatMap(({ channelName, items }) => items.map((thread) => ({ thread, channelName })))
    .sort((a, b) => a.thread.createdAt.localeCompare(b.thread.createdAt))
    .slice(0, shown);
  if (oldest.length === 0) return <p>{t('unanswered.none')}</p>;
  return (
    <>
      <List>
        {oldest.map(({ thread, channelName }) => (
          <li key={thread.id}>
            <WaitingQuestion thread={thread} channel={channelName} />
          </li>
        ))}
      </List>
      <LinkButton to={paths.unanswered} size="small">
        {t('unanswered.all', { count: total })}
      </LinkButton>
    </>
  );
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: theme.spacing(0, 0, 2),
  padding: 0,
  '& li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}));
