import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { useIsLoose } from '../hooks/use-draft-writing.ts';
import type { DraftWriting } from '../logic/draft-writing.ts';

/** Where something is on the page alone (a device that keeps nothing, and no network), leaving it asks first. */
export function LeaveGuard({ writing }: { writing: DraftWriting }) {
  const { t } = useTranslation('experience-writing');
  const isLoose = useIsLoose(writing);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isLoose && currentLocation.pathname !== nextLocation.pathname,
  );
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      title={t('leaving.title')}
      confirm={t('leaving.confirm')}
      destructive
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {t('leaving.words')}
    </ConfirmDialog>
  );
}
