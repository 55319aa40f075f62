import { styled } from '@mui/material/styles';
import type { Assessment } from '@sentiers/shared/trail/schema.ts';
import { useTranslation } from 'react-i18next';
import { PageSection } from '../../../../components/PageBody.tsx';
import { gluePunctuation } from '../../../../i18n/glue-punctuation.ts';
import { questionId } from './QuestionField.tsx';

export const readingId = 'lecture';

interface AnswersReadingProps {
  assessment: Assessment | null;
  /** Whether the reader wrote them, and may go back to a question. */
  isOwn: boolean;
}

/** What answers say: strengths, weak points and next steps, in words. Never a score. */
export function AnswersReading({ assessment, isOwn }: AnswersReadingProps) {
  const { t } = useTranslation('trails');
  if (!assessment || assessment.questions === 0) return null;
  const { answered, strengths, weaknesses, next } = assessment;
  return (
    <PageSection aria-labelledby={readingId}>
      <h2 id={readingId} tabIndex={-1}>
        {t(isOwn ? 'milestone.reading' : 'milestone.readingTheirs')}
      </h2>
      {answered === 0 ? (
        <Quiet>{t('milestone.readingEmpty')}</Quiet>
      ) : (
        <Columns>
          <Points
            title={t('milestone.strengths')}
            none={t('milestone.noStrength')}
            points={strengths}
            tone="primary"
          />
          <Points
            title={t('milestone.weaknesses')}
            none={t('milestone.noWeakness')}
            points={weaknesses}
            tone="waiting"
          />
        </Columns>
      )}
      {next.length > 0 && (
        <Next>
          <h3>{t('milestone.nextSteps')}</h3>
          <ol>
            {next.map(({ question, advice }) => (
              <li key={question}>
                {advice}
                {isOwn && <Back question={question} />}
              </li>
            ))}
          </ol>
        </Next>
      )}
    </PageSection>
  );
}

/** Leads to the question it comes from, where it is on the page. */
function Back({ question }: { question: string }) {
  const { t } = useTranslation('trails');
  return (
    <a
      href={`#${questionId(question)}`}
      onClick={(event) => {
        const place = document.getElementById(questionId(question));
        if (!place) return;
        event.preventDefault();
        place.focus();
        place.scrollIntoView({ block: 'center' });
      }}
    >
      {t('milestone.toAnswer')}
    </a>
  );
}

interface PointsProps {
  title: string;
  none: string;
  points: Assessment['strengths'];
  tone: 'primary' | 'waiting';
}

function Points({ title, none, points, tone }: PointsProps) {
  const { t } = useTranslation('trails');
  return (
    <Group data-tone={tone}>
      <h3>{title}</h3>
      {points.length === 0 && <Quiet>{none}</Quiet>}
      <ul>
        {points.map(({ question, text, answer }) => (
          <li key={question}>
            {gluePunctuation(text)}
            <small>{t('milestone.answer', { answer })}</small>
          </li>
        ))}
      </ul>
    </Group>
  );
}

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
  gap: theme.spacing(5, 6),
}));

const Group = styled('div')(({ theme }) => ({
  minWidth: 0,
  paddingLeft: theme.spacing(4),
  borderLeft: `3px solid ${theme.vars.palette.primary.main}`,
  '&[data-tone="waiting"]': { borderLeftColor: theme.vars.palette.waiting.main },
  '& > h3': theme.typography.h4,
  '& > ul': {
    display: 'grid',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0, 0),
    padding: 0,
    listStyle: 'none',
  },
  '& > ul:empty': { display: 'none' },
  '& > ul > li': { display: 'grid', overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Next = styled('div')(({ theme }) => ({
  marginTop: theme.spacing(6),
  '& > h3': theme.typography.h4,
  '& > ol': {
    display: 'grid',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0, 0),
    paddingLeft: theme.spacing(6),
  },
  '& li': { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  '& a': {
    ...theme.typography.caption,
    marginLeft: theme.spacing(2),
    color: theme.vars.palette.knowledge.main,
  },
}));

const Quiet = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));
