import { isOff } from '@sentiers/shared/cohorts/modules.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { ModuleOff } from '../../../components/modules/ModuleOff.tsx';
import { PageActions, PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useIsOff } from '../../../lib/use-modules.ts';
import { Board } from '../components/Board.tsx';
import { useCommitmentsSync } from '../hooks/use-commitments.ts';

/** The board on which a seminar opens: what the organisations of a cohort promised, and how it goes. */
export function BoardPage() {
  const { t } = useTranslation('commitments');
  const { cohortId = '' } = useParams();
  useCommitmentsSync();
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} }));
  const found = useQuery(queries.commitments.board.queryOptions({ input: { cohortId } }));
  const cohort = cohorts.data?.items.find(({ id }) => id === cohortId);
  const isClosed = isOff(cohort?.modules, 'commitments');
  const mayMake = !useIsOff('commitments');
  if (found.error instanceof AppError && found.error.code === 'not_found') {
    return (
      <EmptyState
        rank={1}
        title={t('board.notFoundTitle')}
        action={<LinkButton to={paths.commitments}>{t('all')}</LinkButton>}
      >
        {t('board.notFound')}
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader
        title={t('board.title')}
        back={paths.seminars}
        backUntil="md"
        meta={cohort && t('board.lede', { name: cohort.name })}
      />
      <PageBody data-wide>
        <PageActions>{mayMake && <LinkButton to={paths.newCommitments}>{t('make')}</LinkButton>}</PageActions>
        {found.isPending && <LinesSkeleton count={5} />}
        {found.isError && !found.data && <PageFailure onRetry={() => void found.refetch()} />}
        {found.data?.items.length === 0 && cohort && isClosed && (
          <ModuleOff module="commitments" closed={[cohort]} />
        )}
        {found.data?.items.length === 0 && !isClosed && (
          <EmptyState title={t('board.noneTitle')}>{t('board.none')}</EmptyState>
        )}
        {found.data && found.data.items.length > 0 && <Board items={found.data.items} />}
      </PageBody>
    </>
  );
}
