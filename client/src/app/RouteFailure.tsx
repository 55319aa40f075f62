import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';
import { ErrorState } from '../components/ErrorState.tsx';
import { LinkButton } from '../components/LinkButton.tsx';

/** A page failed to load or to draw: nothing written is lost, and one may try again. */
export function RouteFailure() {
  const { t } = useTranslation('common');
  return (
    <ErrorState
      rank={1}
      title={t('failure.title')}
      retry={{ label: t('failure.retry'), onClick: () => window.location.reload() }}
    >
      {t('failure.body')}
    </ErrorState>
  );
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
