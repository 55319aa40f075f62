import { styled } from '@mui/material/styles';
import { isRead } from '@sentiers/shared/room-questions/policy.ts';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { formatNumber } from '../../../i18n/format.ts';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useLiveEntities } from '../../../lib/journal/react.ts';
import { sortQuestions } from '../logic/order.ts';

interface StageQuestionsProps {
  roomId: string;
  /** One of them; null: those most supported. */
  questionId: string | null;
}

/** How many fit on a big screen. */
const MOST = 4;

/** A room's questions on its big screen: what its readers read of them, nothing more, whoever shows it. */
export function StageQuestions({ roomId, questionId }: StageQuestionsProps) {
  const { t } = useTranslation('room-questions');
  const language = useLanguage();
  const told = useLiveEntities(roomId).of('room-question');
  const one = questionId === null ? undefined : told.find(({ id }) => id === questionId);
  if (questionId !== null) {
    const isShown = one !== undefined && isRead({ state: one.state, shown: true });
    return (
      <>
        <Title>{isShown ? gluePunctuation(one.text) : t('stage.gone')}</Title>
        {isShown && (
          <Detail>
            {one.anonymous || !one.author ? t('author.anonymous') : one.author.name} ·{' '}
            {t('vote.count', { count: one.votes })}
          </Detail>
        )}
        {isShown && one.answer?.kind === 'written' && <Detail>{one.answer.text}</Detail>}
      </>
    );
  }
  const open = sortQuestions(
    told.filter(({ state }) => state === 'open'),
    'votes',
  ).slice(0, MOST);
  if (open.length === 0) return <Title>{t('stage.none')}</Title>;
  return (
    <Ranks aria-label={t('stage.title')}>
      {open.map((question) => (
        <li key={question.id}>
          <b>
            {formatNumber(question.votes, language)}
            <VisuallyHidden> {t('vote.short', { count: question.votes })}</VisuallyHidden>
          </b>
          <span>{gluePunctuation(question.text)}</span>
        </li>
      ))}
    </Ranks>
  );
}

const Title = styled('h1')(({ theme }) => ({
  ...theme.typography.h1,
  fontSize: 'clamp(2rem, min(5.2vw, 9vh), 11rem)',
  lineHeight: 1.12,
  maxWidth: '22em',
  overflowWrap: 'anywhere',
  textWrap: 'balance',
}));

const Detail = styled('p')({
  fontSize: 'clamp(1.125rem, min(2.4vw, 4.2vh), 5rem)',
  lineHeight: 1.35,
  maxWidth: '32em',
  overflowWrap: 'anywhere',
});

const Ranks = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 'min(2.4vw, 4vh)',
  fontSize: 'clamp(1.25rem, min(3vw, 5vh), 6rem)',
  lineHeight: 1.2,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '2.5em minmax(0, 1fr)',
    gap: '0.5em',
    overflowWrap: 'anywhere',
  },
  '& b': {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    color: theme.vars.palette.primary.main,
  },
}));
