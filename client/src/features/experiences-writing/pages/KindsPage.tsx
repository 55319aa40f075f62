import { isCoordinator } from '@sentiers/shared/actor.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { KindEditor } from '../components/kinds/KindEditor.tsx';
import { KindList } from '../components/kinds/KindList.tsx';
import { actorOf, useMe } from '../hooks/use-me.ts';

/** Of the address: the template that is edited, `nouveau` for one that is added. */
const edited = 'modele';

/** The templates of experiences, for the coordination: their order, their sections. */
export function KindsPage() {
  const { t } = useTranslation('experience-writing');
  const me = useMe();
  const [parameters] = useSearchParams();
  const query = useQuery({ ...queries.experienceKinds.list.queryOptions({ input: {} }), staleTime: 0 });
  if (me && !isCoordinator(actorOf(me))) {
    return (
      <EmptyState
        rank={1}
        title={t('kinds.closedTitle')}
        action={<LinkButton to={paths.newExperience}>{t('mine.write')}</LinkButton>}
      >
        {t('kinds.closed')}
      </EmptyState>
    );
  }
  if (!query.data) {
    return query.isError ? <PageFailure rank={1} onRetry={() => void query.refetch()} /> : <PageSkeleton />;
  }
  const asked = parameters.get(edited);
  const kind = query.data.items.find(({ id }) => id === asked) ?? null;
  if (asked === 'nouveau' || kind) return <KindEditor key={kind?.id ?? 'new'} kind={kind} />;
  return (
    <>
      <PageHeader
        title={t('kinds.title')}
        back={paths.library}
        backUntil="md"
        actions={
          <LinkButton variant="contained" to={`${paths.experienceKinds}?${edited}=nouveau`}>
            {t('kinds.add')}
          </LinkButton>
        }
      />
      <PageBody>
        <p>{t('kinds.lede')}</p>
        <KindList kinds={query.data.items} />
      </PageBody>
    </>
  );
}
