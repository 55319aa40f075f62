import type { Trial } from '@sentiers/shared/trials/schema.ts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/ConfirmDialog.tsx';
import { useRemoveTrial } from '../../hooks/use-trial.ts';

/** Asks once before one's trial is taken back. */
export function RemoveTrialDialog({ trial, onClose }: { trial: Trial; onClose: () => void }) {
  const { t } = useTranslation('experience');
  const remove = useRemoveTrial();
  return (
    <ConfirmDialog
      open
      title={t('trials.removeTitle')}
      confirm={t('trials.remove')}
      destructive
      busy={remove.isPending}
      onConfirm={() => remove.mutate(trial.id, { onSettled: onClose })}
      onCancel={onClose}
    >
      {t('trials.removeLede')}
    </ConfirmDialog>
  );
}
