import { styled } from '@mui/material/styles';
import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import LockIcon from 'lucide-react/icons/lock';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BackLink } from '../../../components/BackLink.tsx';
import { Callout } from '../../../components/Callout.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageTitle } from '../../../components/PageTitle.tsx';
import { WithAside } from '../../../components/PaneLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { CompanionsAside } from '../components/CompanionsAside.tsx';
import { HandoverCard } from '../components/HandoverCard.tsx';
import { Meetings } from '../components/Meetings.tsx';
import { NextStep } from '../components/NextStep.tsx';
import { Notebook } from '../components/Notebook.tsx';
import { useAccompaniment } from '../hooks/use-accompaniment.ts';

/** An accompaniment: its next step, its notebook, its meetings, and who shares them. */
export function AccompanimentPage() {
  const { t } = useTranslation('accompaniments');
  const { accompanimentId = '' } = useParams();
  const found = useAccompaniment(accompanimentId);
  if (found.isPending && !found.isPaused) return <PageSkeleton />;
  if (found.error instanceof AppError && found.error.code === 'not_found') {
    return (
      <EmptyState
        rank={1}
        title={t('notFoundTitle')}
        action={<LinkButton to={paths.accompaniments}>{t('title')}</LinkButton>}
      >
        {t('notFound')}
      </EmptyState>
    );
  }
  if (!found.data) return <PageFailure rank={1} onRetry={() => void found.refetch()} />;
  return <One key={accompanimentId} accompaniment={found.data} />;
}

function One({ accompaniment }: { accompaniment: Accompaniment }) {
  const { t } = useTranslation('accompaniments');
  const language = useLanguage();
  const { organisation, territory, startedAt, endedAt } = accompaniment;
  return (
    <WithAside label={t('people.title')} aside={<CompanionsAside accompaniment={accompaniment} />}>
      <PageBody>
        <header>
          <PageTitle>{`${t('one')} · ${organisation.name}`}</PageTitle>
          <BackLink to={paths.accompaniments}>{t('title')}</BackLink>
          <Kind>{t('one')}</Kind>
          <Title>
            {t('on', { organisation: organisation.name, territory: territory?.label ?? t('noTerritory') })}
          </Title>
          <Facts>
            {endedAt
              ? t('endedOn', { date: formatCalendarDay(endedAt, language) })
              : t('since', { date: formatCalendarDay(startedAt, language) })}
          </Facts>
          <Reading>
            <Callout tone="primary" icon={LockIcon}>
              {endedAt ? `${t('ended')} ${t('private')}` : t('private')}
            </Callout>
          </Reading>
        </header>
        <HandoverCard accompaniment={accompaniment} />
        <NextStep accompaniment={accompaniment} />
        <Meetings accompaniment={accompaniment} />
        <Notebook accompaniment={accompaniment} />
      </PageBody>
    </WithAside>
  );
}

const Kind = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
}));

const Title = styled('h1')(({ theme }) => ({ ...theme.typography.h1, overflowWrap: 'anywhere' }));

const Facts = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  margin: theme.spacing(1, 0, 0),
  color: theme.vars.palette.text.secondary,
}));

const Reading = styled('div')(({ theme }) => ({ marginTop: theme.spacing(4) }));
