import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import type { FollowedQuestion } from '../logic/following.ts';
import { writeMoment } from '../logic/moments.ts';
import { Moment } from './Chapters.tsx';
import { Jump, Note } from './ChatBeside.tsx';

interface QuestionsBesideProps {
  questions: readonly FollowedQuestion[];
  onSeek: (second: number) => void;
}

/** What had been asked by that moment, and what had been answered. */
export function QuestionsBeside({ questions, onSeek }: QuestionsBesideProps) {
  const { t } = useTranslation('replays');
  return (
    <PaneScroll tabIndex={0} role="region" aria-label={t('tabs.questions')}>
      {questions.length === 0 && <Note>{t('questions.none')}</Note>}
      <List>
        {questions.map(({ id, second, text, author, votes, answer }) => (
          <li key={id}>
            <b>{text}</b>
            <Meta>
              <span>{author ? author.name : t('questions.anonymous')}</span>
              <span>{t('questions.votes', { count: votes })}</span>
              <Jump type="button" onClick={() => onSeek(Math.max(0, second))}>
                <Moment>{writeMoment(second)}</Moment>
              </Jump>
            </Meta>
            {answer && (
              <Answer>
                <Jump type="button" onClick={() => onSeek(Math.max(0, answer.second))}>
                  <Moment>{t('questions.answered', { moment: writeMoment(answer.second) })}</Moment>
                </Jump>
                {answer.text && <p>{answer.text}</p>}
              </Answer>
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
    gap: theme.spacing(1.5),
    padding: theme.spacing(3.5, 0),
    overflowWrap: 'anywhere',
  },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}));

const Meta = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(1, 3),
  color: theme.vars.palette.text.secondary,
}));

const Answer = styled('div')(({ theme }) => ({
  paddingLeft: theme.spacing(3),
  borderLeft: `3px solid ${theme.vars.palette.primary.main}`,
}));
