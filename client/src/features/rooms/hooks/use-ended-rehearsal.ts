import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNotice } from '../../../components/Notices.tsx';
import { useServerEvents } from '../../../lib/journal/react.ts';

/** Whoever is in a rehearsal as it ends is told so, and is in what was rehearsed: `pathOf` says where. */
export function useEndedRehearsal(roomId: string, pathOf: (roomId: string) => string): void {
  const { t } = useTranslation('room');
  const navigate = useNavigate();
  const notify = useNotice();
  useServerEvents((event) => {
    if (event.name !== 'rehearsal.ended' || event.data.rehearsalId !== roomId) return;
    notify({ text: t('rehearsal.over') });
    void navigate(pathOf(event.data.roomId), { replace: true });
  });
}
