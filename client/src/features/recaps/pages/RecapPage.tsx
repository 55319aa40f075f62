import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LatePart } from '../../../components/LatePart.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { LinesSkeleton, PageSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { RecapExports } from '../components/RecapExports.tsx';
import { useRecap } from '../hooks/use-recap.ts';

const DeskBody = lazy(async () => ({ default: (await import('../components/DeskBody.tsx')).DeskBody }));
const PublishedRecap = lazy(async () => ({
  default: (await import('../components/PublishedRecap.tsx')).PublishedRecap,
}));

/** What a room left: prepared and published by those who animate it, read by the others once it is. */
export function RecapPage() {
  const { t } = useTranslation('recaps');
  const { roomId = '' } = useParams();
  const recap = useRecap(roomId);
  if (recap.isPending) return <PageSkeleton />;
  if (!recap.data) return <PageFailure rank={1} onRetry={() => void recap.refetch()} />;
  const { animates, publication, title } = recap.data;
  return (
    <>
      <PageHeader
        title={animates ? t('desk.title') : (title ?? t('title'))}
        back={paths.room(roomId)}
        backUntil="md"
        actions={(animates || publication) && <RecapExports roomId={roomId} />}
      />
      <LatePart
        waiting={
          <PageBody>
            <LinesSkeleton count={6} />
          </PageBody>
        }
        failure={<PageFailure onRetry={() => location.reload()} />}
      >
        {animates ? <DeskBody roomId={roomId} /> : <PublishedRecap recap={recap.data} />}
      </LatePart>
    </>
  );
}
