import { AppError } from '@sentiers/shared/errors.ts';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { fetchSoon, LatePart } from '../../../components/LatePart.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { useDraft } from '../hooks/use-draft.ts';

const loadDesk = async () => ({ default: (await import('../components/DraftDesk.tsx')).DraftDesk });
const DraftDesk = lazy(loadDesk);
const ReviewDesk = lazy(async () => ({
  default: (await import('../components/review/ReviewDesk.tsx')).ReviewDesk,
}));
// Asked for beside the draft itself, and there when the network is not.
fetchSoon(loadDesk);

/** An experience as its authors write it, and as those they asked read it over. */
export function WriteExperiencePage() {
  const { t } = useTranslation('experience-writing');
  const { experienceId = '' } = useParams();
  const query = useDraft(experienceId);
  const { error } = query;
  if (error instanceof AppError && (error.code === 'not_found' || error.code === 'forbidden')) {
    return (
      <EmptyState
        rank={1}
        title={t('closed.title')}
        action={<LinkButton to={paths.myExperiences}>{t('closed.toMine')}</LinkButton>}
      >
        {t('closed.words')}
      </EmptyState>
    );
  }
  if (!query.data) {
    return query.isError ? <PageFailure rank={1} onRetry={() => void query.refetch()} /> : <PageSkeleton />;
  }
  const Desk = query.data.abilities.write ? DraftDesk : ReviewDesk;
  return (
    <LatePart waiting={<PageSkeleton />} failure={<PageFailure rank={1} onRetry={() => location.reload()} />}>
      <Desk key={experienceId} draft={query.data} />
    </LatePart>
  );
}
