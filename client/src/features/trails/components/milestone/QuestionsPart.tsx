import Button from '@mui/material/Button';
import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { MilestoneQuestion } from '@sentiers/shared/trail/milestones.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSection } from '../../../../components/PageBody.tsx';
import { bySection, firstUnanswered } from '../../logic/questions.ts';
import { readingId } from './AnswersReading.tsx';
import { QuestionField } from './QuestionField.tsx';

interface QuestionsPartProps {
  questions: readonly MilestoneQuestion[];
  answers: Readonly<Record<string, string>>;
  onAnswer: (key: string, words: string) => void;
}

/** The guided self-assessment: one question at a time on a phone, several on a larger screen. */
export function QuestionsPart({ questions, answers, onAnswer }: QuestionsPartProps) {
  const { t } = useTranslation('trails');
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'), { noSsr: true });
  const field = (question: MilestoneQuestion) => (
    <QuestionField
      key={question.key}
      question={question}
      answer={answers[question.key] ?? ''}
      onAnswer={(words) => onAnswer(question.key, words)}
    />
  );
  return (
    <PageSection aria-labelledby="assessment">
      <h2 id="assessment">{t('milestone.assessment')}</h2>
      <Lede>{t(questions.length === 0 ? 'milestone.noQuestions' : 'milestone.assessmentLede')}</Lede>
      {questions.length > 0 &&
        (wide ? (
          bySection(questions).map(({ section, questions: together }) => (
            <Section key={together[0]?.key}>
              {section && <h3>{section}</h3>}
              {together.map(field)}
            </Section>
          ))
        ) : (
          <OneAtATime questions={questions} start={firstUnanswered(questions, answers)} field={field} />
        ))}
    </PageSection>
  );
}

interface OneAtATimeProps {
  questions: readonly MilestoneQuestion[];
  start: number;
  field: (question: MilestoneQuestion) => ReactNode;
}

function OneAtATime({ questions, start, field }: OneAtATimeProps) {
  const { t } = useTranslation('trails');
  const [at, setAt] = useState(start);
  const [moved, setMoved] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (moved > 0) place.current?.focus();
  }, [moved]);
  const question = questions[Math.min(at, questions.length - 1)];
  const isLast = at >= questions.length - 1;
  const go = (to: number) => {
    setAt(to);
    setMoved((before) => before + 1);
  };
  const toReading = () => document.getElementById(readingId)?.focus();
  if (!question) return null;
  return (
    <Section>
      <Rank ref={place} tabIndex={-1}>
        {t('milestone.question', { rank: at + 1, count: questions.length })}
        {question.section && ` · ${question.section}`}
      </Rank>
      <progress value={at + 1} max={questions.length} aria-hidden="true" />
      {field(question)}
      <Ways>
        <Button disabled={at === 0} onClick={() => go(at - 1)}>
          {t('milestone.previous')}
        </Button>
        <Button variant="contained" onClick={isLast ? toReading : () => go(at + 1)}>
          {isLast ? t('milestone.see') : t('milestone.next')}
        </Button>
      </Ways>
    </Section>
  );
}

const Lede = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

const Section = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(5),
  marginTop: theme.spacing(5),
  '& > h3': { ...theme.typography.h4, marginBottom: theme.spacing(-2) },
  '& > progress': {
    appearance: 'none',
    width: '100%',
    height: 4,
    marginTop: theme.spacing(-3),
    border: 0,
    borderRadius: 2,
    overflow: 'hidden',
    backgroundColor: theme.vars.palette.divider,
    '&::-webkit-progress-bar': { backgroundColor: theme.vars.palette.divider },
    '&::-webkit-progress-value': { backgroundColor: theme.vars.palette.primary.main },
    '&::-moz-progress-bar': { backgroundColor: theme.vars.palette.primary.main },
  },
}));

const Rank = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
  outline: 'none',
}));

const Ways = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  gap: theme.spacing(3),
}));
