import type { Collection } from '@sentiers/shared/collections/schema.ts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/ConfirmDialog.tsx';
import { CollectionDialog } from './CollectionDialog.tsx';

interface CollectionDialogsProps {
  asked: 'edit' | 'remove';
  collection: Collection;
  busy: boolean;
  onRemove: () => void;
  onClose: () => void;
}

/** The one question that is open over a collection. */
export function CollectionDialogs({ asked, collection, busy, onRemove, onClose }: CollectionDialogsProps) {
  const { t } = useTranslation('library');
  if (asked === 'edit') return <CollectionDialog collection={collection} onClose={onClose} />;
  return (
    <ConfirmDialog
      open
      title={t('collections.removeTitle', { title: collection.title })}
      confirm={t('collections.remove')}
      destructive
      busy={busy}
      onConfirm={onRemove}
      onCancel={onClose}
    >
      {t('collections.removeLede')}
    </ConfirmDialog>
  );
}
