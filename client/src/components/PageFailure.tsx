import { useTranslation } from 'react-i18next';
import { ErrorState } from './ErrorState.tsx';

interface PageFailureProps {
  /** 1 where nothing else titles the page. */
  rank?: 1 | 2;
  onRetry: () => void;
}

/** What a page is drawn from could not be had: all that was written is kept, and one may try again. */
export function PageFailure({ rank = 2, onRetry }: PageFailureProps) {
  const { t } = useTranslation('common');
  return (
    <ErrorState
      rank={rank}
      title={t('failure.title')}
      retry={{ label: t('failure.retry'), onClick: onRetry }}
    >
      {t('failure.body')}
    </ErrorState>
  );
}
