import { AppError } from '@sentiers/shared/errors.ts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { paths } from '../../../lib/paths.ts';

/** A page that can't be shown: not open to this person, or not reached. */
export function QueryFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('people');
  const closed = error instanceof AppError && error.code === 'not_found';
  if (!closed) return <PageFailure rank={1} onRetry={onRetry} />;
  return (
    <EmptyState
      rank={1}
      title={t('notFoundTitle')}
      action={<LinkButton to={paths.home}>{t('backHome')}</LinkButton>}
    >
      {t('notFound')}
    </EmptyState>
  );
}
