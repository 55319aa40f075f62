import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSoon } from '../../../components/LatePart.tsx';
import { loadMessages } from '../../../i18n/i18n.ts';
import type { RoomPanel } from '../pages/RoomPage.tsx';
import { useRoom } from './use-room.ts';

const loadPanel = async () => {
  const [{ DeskPanel }] = await Promise.all([
    import('../components/desk/DeskPanel.tsx'),
    loadMessages(['desk']),
  ]);
  return { default: DeskPanel };
};
const DeskPanel = lazy(loadPanel);
fetchSoon(loadPanel);

/** What whoever animates a room prepares to show there, as a part of its page; null for everyone else, and once it is over. */
export function useDeskPanel(roomId: string, me: string | undefined): RoomPanel | null {
  const { t } = useTranslation('room');
  const { room } = useRoom(roomId);
  if (!me || !room?.animated || room.state === 'closed') return null;
  return { id: 'desk', label: t('tabs.desk'), badge: null, element: <DeskPanel room={room} me={me} /> };
}
