import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { PageFailure } from '../components/PageFailure.tsx';

/** A page failed to load or to draw: nothing written is lost, and one may try again. */
export function RouteFailure() {
  return <PageFailure rank={1} onRetry={() => window.location.reload()} />;
}

/** No page has this address. */
export function NotFoundPage() {
  const { t } = useTranslation('common');
  return (
    <EmptyState
      rank={1}
      title={t('notFound.title')}
      action={
        <LinkButton to="/" variant="contained">
          {t('notFound.action')}
        </LinkButton>
      }
    >
      {t('notFound.body')}
    </EmptyState>
  );
}
