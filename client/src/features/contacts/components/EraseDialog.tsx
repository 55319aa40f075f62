import type { Contact } from '@sentiers/shared/contacts/schema.ts';
import { useTranslation } from 'react-i18next';
import { LateConfirmDialog } from '../../../components/LateConfirmDialog.tsx';
import { useAttempt } from '../../../components/use-attempt.ts';
import { api } from '../../../lib/api/api.ts';

interface EraseDialogProps {
  contact: Contact;
  reread: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks once before someone is erased from the book, and says what goes with them. */
export function EraseDialog({ contact: { id, name }, reread, onClose }: EraseDialogProps) {
  const { t } = useTranslation('contacts');
  const attempt = useAttempt({ reread, undone: '', failed: t('eraseFailed') });
  return (
    <LateConfirmDialog
      open
      destructive
      title={t('eraseTitle', { name })}
      confirm={t('eraseSubmit')}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void attempt(() => api.contacts.erase({ contactId: id }), t('erased', { name }));
      }}
    >
      {t('eraseWords')}
    </LateConfirmDialog>
  );
}
