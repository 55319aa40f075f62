import { AppError } from '@sentiers/shared/errors.ts';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { ClosedTrail } from '../components/ClosedTrail.tsx';
import { MilestoneDesk } from '../components/milestone/MilestoneDesk.tsx';
import { MilestoneReading } from '../components/milestone/MilestoneReading.tsx';
import { useTrail } from '../hooks/use-trails.ts';

/** One balise of a trail: its guided self-assessment and all that is said there, to write or to read. */
export function MilestonePage() {
  const { t } = useTranslation('trails');
  const { organisationId = '', milestoneId = '' } = useParams();
  const found = useTrail(organisationId);
  if (found.isPending && !found.isPaused) return <PageSkeleton />;
  if (found.error instanceof AppError && found.error.code === 'not_found') return <ClosedTrail />;
  if (!found.data) return <PageFailure rank={1} onRetry={() => void found.refetch()} />;
  const at = found.data.milestones.find(({ milestone }) => milestone.id === milestoneId);
  if (!at) {
    return (
      <EmptyState
        rank={1}
        title={t('milestone.notFoundTitle')}
        action={<LinkButton to={paths.trail(organisationId)}>{t('milestone.toTrail')}</LinkButton>}
      >
        {t('milestone.notFound')}
      </EmptyState>
    );
  }
  const Page = at.canWrite ? MilestoneDesk : MilestoneReading;
  return <Page key={milestoneId} trail={found.data} at={at} />;
}
