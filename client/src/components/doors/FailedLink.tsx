import Button from '@mui/material/Button';
import { AppError } from '@sentiers/shared/errors.ts';
import { useTranslation } from 'react-i18next';
import { SignInLayout } from '../SignInLayout.tsx';

/** A mail's link that leads nowhere any more, or a network that is away. Needs the words `door-links`. */
export function FailedLink({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('door-links');
  if (error instanceof AppError) {
    return (
      <SignInLayout title={t('failed.expiredTitle')} lede={t('failed.expired')}>
        {null}
      </SignInLayout>
    );
  }
  return (
    <SignInLayout title={t('failed.title')} lede={t('failed.words')}>
      <Button variant="contained" size="large" onClick={onRetry}>
        {t('failed.retry')}
      </Button>
    </SignInLayout>
  );
}
