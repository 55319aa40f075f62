import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import type { FollowedPoll } from '../logic/following.ts';
import { Happened, JumpTo, Note } from './happened-parts.tsx';

/** Draws what was chosen in a poll. */
export type DrawResults = (poll: FollowedPoll) => ReactNode;

interface PollsBesideProps {
  polls: readonly FollowedPoll[];
  results: DrawResults;
  onSeek: (second: number) => void;
}

/** What had been voted on by that moment: its results, once they had been counted. */
export function PollsBeside({ polls, results, onSeek }: PollsBesideProps) {
  const { t } = useTranslation('replays');
  return (
    <PaneScroll tabIndex={0} role="region" aria-label={t('tabs.polls')}>
      {polls.length === 0 && <Note>{t('polls.none')}</Note>}
      <Polls>
        {polls.map((followed) => (
          <li key={followed.poll.id}>
            <b>{followed.poll.question}</b>
            <JumpTo second={followed.second} onSeek={onSeek} />
            {followed.tally === null && <Quiet>{t('polls.open')}</Quiet>}
            {followed.tally?.results && results(followed)}
            {followed.tally && (
              <Quiet>
                {t(followed.tally.results ? 'polls.voters' : 'polls.hidden', {
                  count: followed.tally.voters.people,
                })}
              </Quiet>
            )}
          </li>
        ))}
      </Polls>
    </PaneScroll>
  );
}

const Polls = styled(Happened)(({ theme }) => ({
  '& > li': { justifyItems: 'start', gap: theme.spacing(2.5) },
  '& > li > div': { width: '100%' },
}));

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));
