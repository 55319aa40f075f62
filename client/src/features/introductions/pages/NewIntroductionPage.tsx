import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { ModuleOff } from '../../../components/modules/ModuleOff.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { usePlaceOf } from '../../../components/places/use-found-places.ts';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useClosedCohorts } from '../../../lib/use-modules.ts';
import { AskForm } from '../components/AskForm.tsx';
import { useOwnCohorts } from '../hooks/use-own-cohorts.ts';

/** Asks to be introduced to someone, somewhere: the place may come with the address. */
export function NewIntroductionPage() {
  const { t } = useTranslation('introductions');
  const [parameters] = useSearchParams();
  const place = usePlaceOf(parameters.get('territoire'));
  const mine = useQuery(queries.introductions.mine.queryOptions({ input: {} }));
  const cohorts = useOwnCohorts();
  const off = useClosedCohorts('introductions');
  if (mine.isError && !mine.data) return <PageFailure rank={1} onRetry={() => void mine.refetch()} />;
  if (!cohorts || !mine.data || place === undefined) return <PageSkeleton />;
  const toList = <LinkButton to={paths.introductions}>{t('title')}</LinkButton>;
  if (cohorts.asksIn.length === 0 && off.length > 0) {
    return <ModuleOff module="introductions" closed={off} rank={1} action={toList} />;
  }
  if (cohorts.asksIn.length === 0) {
    return (
      <EmptyState rank={1} title={t('closed.askTitle')} action={toList}>
        {t('whoAsks')}
      </EmptyState>
    );
  }
  if (mine.data.left === 0) {
    return (
      <EmptyState rank={1} title={t('noneLeftTitle')} action={toList}>
        {t('noneLeft')}
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader
        title={t('form.title')}
        back={paths.introductions}
        backUntil="md"
        meta={t('left', { count: mine.data.left })}
      />
      <PageBody>
        <AskForm cohorts={cohorts.asksIn} place={place} />
      </PageBody>
    </>
  );
}
