import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import type { FollowedQuestion } from '../logic/following.ts';
import { writeMoment } from '../logic/moments.ts';
import { Happened, JumpTo, Note } from './happened-parts.tsx';

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
      <Happened>
        {questions.map(({ id, second, text, author, votes, answer }) => (
          <li key={id}>
            <b>{text}</b>
            <Meta>
              <span>{author ? author.name : t('questions.anonymous')}</span>
              <span>{t('questions.votes', { count: votes })}</span>
              <JumpTo second={second} onSeek={onSeek} />
            </Meta>
            {answer && (
              <Answer>
                <JumpTo second={answer.second} onSeek={onSeek}>
                  {t('questions.answered', { moment: writeMoment(answer.second) })}
                </JumpTo>
                {answer.text && <p>{answer.text}</p>}
              </Answer>
            )}
          </li>
        ))}
      </Happened>
    </PaneScroll>
  );
}

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
