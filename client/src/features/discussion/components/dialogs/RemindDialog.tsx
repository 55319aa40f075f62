import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../../components/Notices.tsx';
import { WhenDialog } from '../../../../components/WhenDialog.tsx';
import { api } from '../../../../lib/api/api.ts';

/** When to be reminded of a message, and a word to oneself. */
export function RemindDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation('later');
  const notify = useNotice();
  return (
    <WhenDialog
      title={t('remindTitle')}
      confirm={t('remindConfirm')}
      words={{ field: 'note', label: t('note'), initial: '', most: 500, optional: true }}
      onConfirm={async (at, note) => {
        await api.reminders.set({ messageId: message.id, at: at.toISOString(), note });
        notify({ text: t('remindDone') });
      }}
      onClose={onClose}
    >
      {t('remindBody')}
    </WhenDialog>
  );
}
