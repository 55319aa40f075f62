import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { DeskBody } from '../components/DeskBody.tsx';
import { PublishedRecap } from '../components/PublishedRecap.tsx';
import { RecapExports } from '../components/RecapExports.tsx';
import { useRecap } from '../hooks/use-recap.ts';

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
      {animates ? <DeskBody roomId={roomId} /> : <PublishedRecap recap={recap.data} />}
    </>
  );
}
