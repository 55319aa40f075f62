import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../../components/Notices.tsx';
import { WhenDialog } from '../../../../components/WhenDialog.tsx';
import { type ForLater, useScheduling } from '../../hooks/use-scheduling.ts';

interface ScheduleDialogProps {
  threadId: string;
  what: ForLater;
  /** It is safe on the server, and out of the draft. */
  onScheduled: () => void;
  onClose: () => void;
}

/** When a message is to leave by itself. Trying again after a lost answer keeps it once. */
export function ScheduleDialog({ threadId, what, onScheduled, onClose }: ScheduleDialogProps) {
  const { t } = useTranslation('later');
  const notify = useNotice();
  const schedule = useScheduling(threadId);
  return (
    <WhenDialog
      title={t('scheduleTitle')}
      confirm={t('scheduleConfirm')}
      onConfirm={async (moment) => {
        const outcome = await schedule(what, moment.toISOString());
        onScheduled();
        notify({ text: t(outcome === 'left' ? 'scheduleLeft' : 'scheduleDone') });
      }}
      onClose={onClose}
    >
      {t('scheduleBody')}
    </WhenDialog>
  );
}
