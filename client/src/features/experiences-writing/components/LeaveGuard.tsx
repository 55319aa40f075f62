import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { fetchSoon, LatePart } from '../../../components/LatePart.tsx';
import { useIsLoose } from '../hooks/use-draft-writing.ts';
import type { DraftWriting } from '../logic/draft-writing.ts';

const loadDialog = async () => ({
  default: (await import('../../../components/ConfirmDialog.tsx')).ConfirmDialog,
});
const ConfirmDialog = lazy(loadDialog);
// It is for when there is no network.
fetchSoon(loadDialog);

/** Where something is on the page alone (a device that keeps nothing, and no network), leaving it asks first. */
export function LeaveGuard({ writing }: { writing: DraftWriting }) {
  const { t } = useTranslation('experience-writing');
  const isLoose = useIsLoose(writing);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isLoose && currentLocation.pathname !== nextLocation.pathname,
  );
  if (blocker.state !== 'blocked') return null;
  return (
    <LatePart>
      <ConfirmDialog
        open
        title={t('leaving.title')}
        confirm={t('leaving.confirm')}
        destructive
        onConfirm={() => blocker.proceed()}
        onCancel={() => blocker.reset()}
      >
        {t('leaving.words')}
      </ConfirmDialog>
    </LatePart>
  );
}
