import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { displayTitle } from '../../../theme/typography.ts';
import type { PollView } from '../logic/poll-view.ts';
import { PollResults } from './results/PollResults.tsx';

/** A poll's question, and what was chosen once it is shown; read from fifteen metres. */
export function ShownPoll({ poll, tally, first }: Pick<PollView, 'poll' | 'tally' | 'first'>) {
  const { t } = useTranslation('polls');
  const voters = tally?.voters.people ?? 0;
  // Who animates sees them before they are shown: the wall does not.
  const shown = poll.shown && tally?.results && voters > 0 ? tally : null;
  return (
    <Stage aria-label={poll.question} data-alone={shown === null || undefined}>
      <h1>{poll.question}</h1>
      {shown && <PollResults form={poll.form} tally={shown} first={first} mine={null} large />}
      <p>
        <b>{t('votes', { count: voters })}</b>
        {` · ${t(poll.state === 'open' ? 'state.open' : 'state.closed')}`}
      </p>
    </Stage>
  );
}

const Stage = styled('section')(({ theme }) => ({
  display: 'grid',
  alignContent: 'center',
  gap: '3vmin',
  width: '100%',
  maxWidth: 1500,
  '& > h1': {
    ...displayTitle,
    margin: 0,
    fontSize: 'clamp(1.75rem, 6.4vmin, 6rem)',
    overflowWrap: 'anywhere',
    textWrap: 'balance',
  },
  '&[data-alone] > h1': { fontSize: 'clamp(1.75rem, 8vmin, 7.5rem)' },
  '& > p': {
    margin: 0,
    fontSize: 'clamp(1.125rem, 3vmin, 3rem)',
    fontVariantNumeric: 'tabular-nums',
    color: theme.vars.palette.text.secondary,
  },
  '& > p > b': { color: theme.vars.palette.text.primary },
}));
