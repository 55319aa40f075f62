import { isCoordinator } from '@sentiers/shared/actor.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { isTrailStep } from '../../../components/journey/steps.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { MilestoneEditor } from '../components/editor/MilestoneEditor.tsx';
import { MilestoneList } from '../components/editor/MilestoneList.tsx';

/** The balises that all trails have, for the coordination: their order, and what each asks. */
export function MilestonesPage() {
  const { t } = useTranslation('milestones');
  const [search, setSearch] = useSearchParams();
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 });
  const found = useQuery(queries.milestones.list.queryOptions({ input: {} }));
  const failed = [me, found].filter(({ data, isError, isPaused }) => !data && (isError || isPaused));
  if (failed.length > 0) {
    const again = () => failed.forEach((one) => void one.refetch());
    return <PageFailure rank={1} onRetry={again} />;
  }
  if (!me.data || !found.data) return <PageSkeleton />;
  if (!isCoordinator({ personId: me.data.id, ...me.data })) {
    return (
      <EmptyState
        rank={1}
        title={t('closedTitle')}
        action={<LinkButton to={paths.trails}>{t('toTrails')}</LinkButton>}
      >
        {t('closed')}
      </EmptyState>
    );
  }
  const { items } = found.data;
  const milestone = items.find(({ id }) => id === search.get('balise')) ?? null;
  const step = search.get('etape') ?? '';
  const isOpen = milestone !== null || isTrailStep(step);
  return (
    <>
      <PageHeader
        title={isOpen ? t(milestone ? 'form.editTitle' : 'form.newTitle') : t('title')}
        back={isOpen ? paths.milestones : paths.trails}
        backUntil="md"
        meta={isOpen ? milestone?.title : t('lede')}
      />
      <PageBody>
        {isOpen ? (
          <MilestoneEditor
            key={milestone?.id ?? step}
            milestone={milestone}
            step={isTrailStep(step) ? step : 'readiness'}
            onDone={() => setSearch({})}
          />
        ) : (
          <MilestoneList items={items} />
        )}
      </PageBody>
    </>
  );
}
