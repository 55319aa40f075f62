import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSoon, LatePart } from '../../../components/LatePart.tsx';
import { ThreadListSkeleton } from '../../../components/Skeletons.tsx';
import { itemsOf } from '../logic/agenda.ts';
import type { RoomPanel } from '../pages/RoomPage.tsx';
import { useRoom, useRoomSeminar } from './use-room.ts';

const loadPanel = async () => ({
  default: (await import('../components/DocumentsPanel.tsx')).DocumentsPanel,
});
const DocumentsPanel = lazy(loadPanel);
fetchSoon(loadPanel);

/** The agenda of a room and its documents, as a part of its page; null where there is none. */
export function useDocumentsPanel(roomId: string): RoomPanel | null {
  const { t } = useTranslation('room');
  const { room } = useRoom(roomId);
  const { seminar, isPending } = useRoomSeminar(room?.seminarId);
  const items = room && seminar ? itemsOf(seminar, room.itemId) : [];
  if (!isPending && items.length === 0) return null;
  return {
    id: 'documents',
    label: t('tabs.documents'),
    badge: null,
    element: seminar ? (
      <LatePart waiting={<ThreadListSkeleton />}>
        <DocumentsPanel seminarId={seminar.id} items={items} />
      </LatePart>
    ) : (
      <ThreadListSkeleton />
    ),
  };
}
