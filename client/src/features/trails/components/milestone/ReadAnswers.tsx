import { styled } from '@mui/material/styles';
import type { MilestoneQuestion } from '@sentiers/shared/trail/milestones.ts';
import { useTranslation } from 'react-i18next';
import { PageSection } from '../../../../components/PageBody.tsx';
import { gluePunctuation } from '../../../../i18n/glue-punctuation.ts';
import { answerWords } from '../../logic/questions.ts';

interface ReadAnswersProps {
  questions: readonly MilestoneQuestion[];
  answers: Readonly<Record<string, string>>;
}

/** What was answered, question by question, for who reads. */
export function ReadAnswers({ questions, answers }: ReadAnswersProps) {
  const { t } = useTranslation('trails');
  if (questions.length === 0) return null;
  return (
    <PageSection aria-labelledby="assessment">
      <h2 id="assessment">{t('milestone.assessment')}</h2>
      <Answers>
        {questions.map((question) => (
          <div key={question.key}>
            <dt>{gluePunctuation(question.text)}</dt>
            <dd>{answerWords(question, answers[question.key]) || t('milestone.noAnswer')}</dd>
          </div>
        ))}
      </Answers>
    </PageSection>
  );
}

const Answers = styled('dl')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  margin: 0,
  '& dt': { fontWeight: 600 },
  '& dd': {
    margin: 0,
    color: theme.vars.palette.text.secondary,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
}));
