import type { OffNote } from '@sentiers/shared/territories/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { useAct } from '../../../components/use-act.ts';
import { api, queries } from '../../../lib/api/api.ts';

/** Asks once before a note is taken away from those who read it. */
export function RemoveOffDialog({ note, onClose }: { note: OffNote; onClose: () => void }) {
  const { t } = useTranslation('territories');
  const cache = useQueryClient();
  const { act, busy } = useAct(t('territory.failed'));
  const remove = async () => {
    const done = await act(() => api.offNotes.remove({ noteId: note.id }));
    await cache.invalidateQueries({ queryKey: queries.territories.get.key() });
    if (done) onClose();
  };
  return (
    <ConfirmDialog
      open
      destructive
      busy={busy}
      title={t('territory.offRemoveTitle')}
      confirm={t('territory.offRemove')}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      {t('territory.offRemoveBody')}
    </ConfirmDialog>
  );
}
