import type { Actor } from '@sentiers/shared/actor.ts';
import type { Room } from '@sentiers/shared/rooms/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSoon } from '../../../components/LatePart.tsx';
import { loadMessages } from '../../../i18n/i18n.ts';
import { queries } from '../../../lib/api/api.ts';
import { roomFacts } from '../../../lib/room-facts.ts';
import { useIsGuest } from '../../../lib/use-is-guest.ts';
import { useRoomState } from '../../../lib/use-room-state.ts';
import { codevRights } from '../logic/rights.ts';

const loadPanel = async () => {
  const [panel] = await Promise.all([import('../components/CodevPanel.tsx'), loadMessages(['modules'])]);
  return { default: panel.CodevPanel };
};
const CodevPanel = lazy(loadPanel);
fetchSoon(loadPanel);

/**
 * The codéveloppement of a room, as a part of its page: where a session was begun, or where its item of the agenda is
 * for one; else null.
 */
export function useCodevPanel(roomId: string, actor: Actor | undefined) {
  const { t } = useTranslation('codev');
  const { room, detail } = useRoomState(roomId);
  const seminar = useSeminarOf(room);
  const isMeant = seminar?.items.find(({ id }) => id === room?.itemId)?.kind === 'codevelopment';
  if (!actor || !room || !detail || (!room.codev && !isMeant)) return null;
  const rights = codevRights(actor, roomFacts(room, detail));
  return {
    id: 'codev' as const,
    label: t('tab'),
    badge: null,
    element: (
      <CodevPanel
        {...{ roomId, rights }}
        channelId={detail.channelId}
        me={actor.personId}
        codev={room.codev}
        cohortId={seminar?.cohortId}
      />
    ),
  };
}

/** What says whether the room is meant for it, and in which cohort; asked only where it may matter. */
function useSeminarOf(room: Room | null) {
  const isGuest = useIsGuest();
  return useQuery({
    ...queries.seminars.get.queryOptions({ input: { seminarId: room?.seminarId ?? '' } }),
    enabled: !isGuest && room !== null && (room.itemId !== null || room.codev !== null),
  }).data;
}
