import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { LiveChip } from '../../../components/LiveChip.tsx';
import { Time } from '../../../components/Time.tsx';
import type { PollView } from '../logic/poll-view.ts';

/** What a poll is in a line: open or closed, what it asks for, anonymous or not, how many voted. */
export function PollFacts({ view: { poll, tally } }: { view: PollView }) {
  const { t } = useTranslation('polls');
  const facts = [
    t(`kind.${poll.form.kind}`),
    t(poll.anonymous ? 'anonymous' : 'named'),
    ...(tally ? [t('votes', { count: tally.voters.people })] : []),
    ...(tally && tally.voters.tables > 0 ? [t('tables', { count: tally.voters.tables })] : []),
  ];
  return (
    <Facts>
      {poll.state === 'open' && <LiveChip>{t('state.open')}</LiveChip>}
      {poll.state === 'closed' && (
        <b>
          {t('state.closed')} {poll.closedAt && <Time at={poll.closedAt} />}
        </b>
      )}
      {poll.state === 'draft' && <b data-waiting="">{t('state.draft')}</b>}
      {poll.round === 2 && <b data-waiting="">{t('rounds.second')}</b>}
      <span>{facts.join('\u00A0· ')}</span>
    </Facts>
  );
}

const Facts = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 2.5),
  color: theme.vars.palette.text.secondary,
  fontVariantNumeric: 'tabular-nums',
  '& b': { fontWeight: 600 },
  '& [data-waiting]': { color: theme.vars.palette.waiting.main },
}));
