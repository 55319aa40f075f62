import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../../components/Notices.tsx';
import { WhenDialog } from '../../../../components/WhenDialog.tsx';
import { api } from '../../../../lib/api/api.ts';

interface ScheduleDialogProps {
  threadId: string;
  body: string;
  /** It is safe on the server: the draft may go. */
  onScheduled: () => void;
  onClose: () => void;
}

/** When a message is to leave by itself. Trying again after a lost answer keeps it once. */
export function ScheduleDialog({ threadId, body, onScheduled, onClose }: ScheduleDialogProps) {
  const { t } = useTranslation('later');
  const notify = useNotice();
  const clientId = useRef(crypto.randomUUID());
  const lastAt = useRef('');
  return (
    <WhenDialog
      title={t('scheduleTitle')}
      confirm={t('scheduleConfirm')}
      onConfirm={async (moment) => {
        const at = moment.toISOString();
        // Another moment is another request: the same id would be refused, had the first one arrived.
        if (lastAt.current !== '' && lastAt.current !== at) clientId.current = crypto.randomUUID();
        lastAt.current = at;
        await api.scheduled.create({ conversationId: threadId, clientId: clientId.current, body, at });
        onScheduled();
        notify({ text: t('scheduleDone') });
      }}
      onClose={onClose}
    >
      {t('scheduleBody')}
    </WhenDialog>
  );
}
