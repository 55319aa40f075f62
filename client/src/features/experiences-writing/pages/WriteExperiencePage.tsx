import { AppError } from '@sentiers/shared/errors.ts';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { DraftDesk } from '../components/DraftDesk.tsx';
import { ReviewDesk } from '../components/review/ReviewDesk.tsx';
import { useDraft } from '../hooks/use-draft.ts';

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
  return query.data.abilities.write ? (
    <DraftDesk key={experienceId} draft={query.data} />
  ) : (
    <ReviewDesk key={experienceId} draft={query.data} />
  );
}
