import { LONGEST_BOOKMARK_NOTE } from '@sentiers/shared/bookmarks/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../../components/Notices.tsx';
import { ReasonDialog } from '../../../../components/ReasonDialog.tsx';
import { api, queries } from '../../../../lib/api/api.ts';

/** Keeps a message at hand, with a word to oneself; without one, the note it may have already stays. */
export function BookmarkDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation('bookmarks');
  const cache = useQueryClient();
  const notify = useNotice();
  return (
    <ReasonDialog
      title={t('setTitle')}
      label={t('note')}
      confirm={t('setConfirm')}
      most={LONGEST_BOOKMARK_NOTE}
      onConfirm={async (note) => {
        await api.bookmarks.set({ messageId: message.id, ...(note && { note }) });
        notify({ text: t('set') });
        void cache.invalidateQueries({ queryKey: queries.bookmarks.key() });
      }}
      onClose={onClose}
    >
      {t('setBody')}
    </ReasonDialog>
  );
}
