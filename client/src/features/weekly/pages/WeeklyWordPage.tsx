import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { WeeklyBody } from '../components/WeeklyBody.tsx';
import { WeeklySettings } from '../components/WeeklySettings.tsx';
import { WordState } from '../components/WordState.tsx';
import { useWeeklyPage } from '../hooks/use-weekly.ts';

/** Le mot de la semaine of a cohort, for those who facilitate it. */
export function WeeklyWordPage() {
  const { t } = useTranslation('weekly');
  const { cohortId = '' } = useParams();
  const page = useWeeklyPage(cohortId);
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} }));
  const cohort = cohorts.data?.items.find(({ id }) => id === cohortId);
  return (
    <>
      <PageHeader title={t('title')} meta={cohort?.name} back={paths.home} backUntil="md" />
      {page.data ? (
        <WeeklyBody>
          <WordState cohortId={cohortId} page={page.data} />
          <WeeklySettings cohortId={cohortId} settings={page.data.settings} />
        </WeeklyBody>
      ) : page.isPending ? (
        <PageSkeleton />
      ) : (
        <PageFailure onRetry={() => void page.refetch()} />
      )}
    </>
  );
}
