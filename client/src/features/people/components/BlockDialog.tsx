import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';

interface BlockDialogProps {
  name: string;
  onBlock: () => void;
  onClose: () => void;
}

/** Says what blocking someone does, before it is done. */
export function BlockDialog({ name, onBlock, onClose }: BlockDialogProps) {
  const { t } = useTranslation('people');
  return (
    <ConfirmDialog
      open
      destructive
      title={t('person.blockTitle', { name })}
      confirm={t('person.block')}
      onConfirm={onBlock}
      onCancel={onClose}
    >
      {t('person.blockBody')}
    </ConfirmDialog>
  );
}
