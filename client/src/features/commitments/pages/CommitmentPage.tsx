import { styled } from '@mui/material/styles';
import type { Commitment } from '@sentiers/shared/commitments/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { BackLink } from '../../../components/BackLink.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Suggestions } from '../../../components/journey/Suggestions.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody, PageSection } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageTitle } from '../../../components/PageTitle.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { CheckIn } from '../components/CheckIn.tsx';
import { CheckInHistory } from '../components/CheckInHistory.tsx';
import { CommitmentActions } from '../components/CommitmentActions.tsx';
import { StateWord } from '../components/StateWord.tsx';
import { useCommitmentsSync } from '../hooks/use-commitments.ts';
import { useDueWords } from '../hooks/use-due-words.ts';
import { isOver } from '../logic/due.ts';

/** One promise: how it goes, what helps where it is stopped, what was said of it. */
export function CommitmentPage() {
  const { t } = useTranslation('commitments');
  const { commitmentId = '' } = useParams();
  useCommitmentsSync();
  const found = useQuery(queries.commitments.get.queryOptions({ input: { commitmentId } }));
  if (found.isPending) return <PageSkeleton />;
  if (found.error instanceof AppError && found.error.code === 'not_found') {
    return (
      <EmptyState
        rank={1}
        title={t('notFoundTitle')}
        action={<LinkButton to={paths.commitments}>{t('all')}</LinkButton>}
      >
        {t('notFound')}
      </EmptyState>
    );
  }
  if (!found.data) return <PageFailure rank={1} onRetry={() => void found.refetch()} />;
  return <One commitment={found.data} />;
}

function One({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation('commitments');
  const { text, state, abilities, checkIns } = commitment;
  return (
    <PageBody>
      <header>
        <PageTitle>{text}</PageTitle>
        <BackLink to={paths.commitments}>{t('title')}</BackLink>
        <Kind>{t('one')}</Kind>
        <Title>{gluePunctuation(text)}</Title>
        <Facts commitment={commitment} />
      </header>
      {abilities.edit && (
        <PageSection aria-labelledby="check">
          <h2 id="check">{t('check.title')}</h2>
          <CheckIn commitment={commitment} />
        </PageSection>
      )}
      {state === 'blocked' && <Help commitmentId={commitment.id} />}
      <PageSection aria-labelledby="history">
        <h2 id="history">{t('history')}</h2>
        <CheckInHistory checkIns={checkIns} />
      </PageSection>
      {abilities.edit && <CommitmentActions commitment={commitment} />}
    </PageBody>
  );
}

function Facts({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation('commitments');
  const { t: journey } = useTranslation('journey');
  const language = useLanguage();
  const dueWords = useDueWords();
  const { organisation, state, dueOn, madeAt, by, seminar, level, askedOn } = commitment;
  return (
    <Lines>
      <p>
        <StateWord state={state} /> {dueWords(dueOn, isOver(state))}
      </p>
      <p>
        <Link to={paths.trail(organisation.id)}>{organisation.name}</Link>
        {' · '}
        {t('madeAt', { date: formatCalendarDay(madeAt, language), name: by.name })}
        {seminar && (
          <>
            {', '}
            <Link to={paths.seminar(seminar.id)}>{t('atSeminar', { title: seminar.title })}</Link>
          </>
        )}
      </p>
      <p>
        {journey(`level.read.${level}`)}.{' '}
        {askedOn && t('asked', { date: formatCalendarDay(askedOn, language) })}
      </p>
    </Lines>
  );
}

/** Where it is stopped: experiences, peers and alumni, each with why. */
function Help({ commitmentId }: { commitmentId: string }) {
  const { t } = useTranslation('commitments');
  const found = useQuery(queries.commitments.help.queryOptions({ input: { commitmentId } }));
  return (
    <PageSection aria-labelledby="help">
      <h2 id="help">{t('blocked.title')}</h2>
      <Lede>{t('blocked.lede')}</Lede>
      <Suggestions items={found.data?.items} failed={found.isError} onRetry={() => void found.refetch()} />
    </PageSection>
  );
}

const Kind = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
}));

const Title = styled('h1')(({ theme }) => ({ ...theme.typography.h1, overflowWrap: 'anywhere' }));

const Lines = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gap: theme.spacing(1.5),
  margin: theme.spacing(3, 0, 4),
  color: theme.vars.palette.text.secondary,
  overflowWrap: 'anywhere',
  '& a': { color: theme.vars.palette.knowledge.main },
}));

const Lede = styled('p')(({ theme }) => ({
  marginBottom: theme.spacing(4),
  color: theme.vars.palette.text.secondary,
}));
