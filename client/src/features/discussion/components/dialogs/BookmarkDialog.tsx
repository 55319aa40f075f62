import { LONGEST_BOOKMARK_NOTE } from '@sentiers/shared/bookmarks/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../../components/Notices.tsx';
import { ReasonDialog } from '../../../../components/ReasonDialog.tsx';
import { useBookmarkActs } from '../../../../components/use-bookmark-acts.ts';
import { api, queries } from '../../../../lib/api/api.ts';
import { useBookmarkMarks } from '../../hooks/use-bookmark-marks.ts';

/** Keeps a message at hand, with a word to oneself; or changes the word on one that is. */
export function BookmarkDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation('bookmarks');
  const cache = useQueryClient();
  const notify = useNotice();
  const { change } = useBookmarkActs();
  const marks = useBookmarkMarks();
  // As it stood when one asked: what one writes is not for another question.
  const [mark] = useState(() => marks.find(({ messageId }) => messageId === message.id));
  const set = async (note: string) => {
    // Without a word, the note that another device may have written meanwhile stays.
    await api.bookmarks.set({ messageId: message.id, ...(note && { note }) });
    notify({ text: t('set') });
    void cache.invalidateQueries({ queryKey: queries.bookmarks.key() });
  };
  return (
    <ReasonDialog
      title={t(mark ? 'changeTitle' : 'setTitle')}
      label={t('note')}
      confirm={t(mark ? 'save' : 'setConfirm')}
      initial={mark?.note ?? ''}
      most={LONGEST_BOOKMARK_NOTE}
      onConfirm={(note) => (mark ? change(mark, note) : set(note))}
      onClose={onClose}
    >
      {!mark && t('setBody')}
    </ReasonDialog>
  );
}
