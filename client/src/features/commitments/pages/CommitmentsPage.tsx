import type { Commitment } from '@sentiers/shared/commitments/schema.ts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { ModuleOff } from '../../../components/modules/ModuleOff.tsx';
import { PageActions, PageBody, PageSection } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { useNow } from '../../../components/use-now.ts';
import { paths } from '../../../lib/paths.ts';
import { useClosedCohorts, useIsOff } from '../../../lib/use-modules.ts';
import { CheckIn } from '../components/CheckIn.tsx';
import { CommitmentLine } from '../components/CommitmentLine.tsx';
import { useOwnCommitments } from '../hooks/use-commitments.ts';
import { isDue, isOver } from '../logic/due.ts';

/** What my organisation promised itself. */
export function CommitmentsPage() {
  const { t } = useTranslation('commitments');
  const found = useOwnCommitments();
  const items = found.data?.items;
  const isOff = useIsOff('commitments');
  const off = useClosedCohorts('commitments');
  return (
    <>
      <PageHeader title={t('title')} back={paths.trails} backUntil="md" meta={t('lede')} />
      <PageBody>
        <PageActions>
          {items && items.length > 0 && !isOff && (
            <LinkButton variant="contained" to={paths.newCommitments}>
              {t('make')}
            </LinkButton>
          )}
        </PageActions>
        {found.isPending && <LinesSkeleton count={3} />}
        {found.isError && !items && <PageFailure onRetry={() => void found.refetch()} />}
        {items?.length === 0 && !isOff && (
          <EmptyState
            title={t('noneTitle')}
            action={
              <LinkButton variant="contained" to={paths.newCommitments}>
                {t('make')}
              </LinkButton>
            }
          >
            {t('none')}
          </EmptyState>
        )}
        {items && <Lists items={items} />}
        {items && isOff && <ModuleOff module="commitments" closed={off} beside={items.length > 0} />}
      </PageBody>
    </>
  );
}

function Lists({ items }: { items: readonly Commitment[] }) {
  const { t } = useTranslation('commitments');
  const now = useNow();
  const running = items.filter(({ state }) => !isOver(state));
  const over = items.filter(({ state }) => isOver(state));
  return (
    <>
      {running.length > 0 && (
        <PageSection aria-labelledby="running">
          <h2 id="running">{t('running')}</h2>
          {running.map((commitment) => (
            <CommitmentLine key={commitment.id} commitment={commitment}>
              {isDue(commitment, now) && <CheckIn commitment={commitment} />}
            </CommitmentLine>
          ))}
        </PageSection>
      )}
      {over.length > 0 && (
        <PageSection aria-labelledby="over">
          <h2 id="over">{t('over')}</h2>
          {over.map((commitment) => (
            <CommitmentLine key={commitment.id} commitment={commitment} />
          ))}
        </PageSection>
      )}
    </>
  );
}
