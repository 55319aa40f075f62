import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import type { FollowedPoll } from '../logic/following.ts';
import { writeMoment } from '../logic/moments.ts';
import { Moment } from './Chapters.tsx';
import { Jump, Note } from './ChatBeside.tsx';

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
      <List>
        {polls.map((followed) => (
          <li key={followed.poll.id}>
            <b>{followed.poll.question}</b>
            <Jump type="button" onClick={() => onSeek(Math.max(0, followed.second))}>
              <Moment>{writeMoment(followed.second)}</Moment>
            </Jump>
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
      </List>
    </PaneScroll>
  );
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: `0 var(--gutter) ${theme.spacing(8)}`,
  '& > li': {
    ...theme.typography.body2,
    display: 'grid',
    justifyItems: 'start',
    gap: theme.spacing(2.5),
    padding: theme.spacing(3.5, 0),
    overflowWrap: 'anywhere',
  },
  '& > li > div': { width: '100%' },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}));

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));
