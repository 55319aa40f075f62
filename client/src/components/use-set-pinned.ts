import { useTranslation } from 'react-i18next';
import { api } from '../lib/api/api.ts';
import { errorWords } from './error-words.ts';
import { useNotice } from './Notices.tsx';

/** Has a message stand at the top of a live room's discussion, or no more: its journal tells it. Needs the messages `errors`. */
export function useSetPinned(roomId: string): (messageId: string, pinned: boolean) => void {
  const { t } = useTranslation('common');
  const { t: errors } = useTranslation('errors');
  const notify = useNotice();
  const set = (messageId: string, pinned: boolean) => {
    const change = pinned
      ? api.rooms.pinMessage({ roomId, messageId })
      : api.rooms.unpin({ roomId, pinId: messageId });
    change.then(
      () =>
        notify({
          text: t(pinned ? 'pinned.on' : 'pinned.off'),
          undo: () => set(messageId, !pinned),
        }),
      (error: unknown) => notify({ text: errorWords(error, errors).whole ?? t('pinned.failed') }),
    );
  };
  return set;
}
