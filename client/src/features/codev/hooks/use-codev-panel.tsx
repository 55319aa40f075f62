import type { Actor } from '@sentiers/shared/actor.ts';
import type { Room } from '@sentiers/shared/rooms/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSoon } from '../../../components/LatePart.tsx';
import { queries } from '../../../lib/api/api.ts';
import { roomFacts } from '../../../lib/room-facts.ts';
import { useIsGuest } from '../../../lib/use-is-guest.ts';
import { useRoomState } from '../../../lib/use-room-state.ts';
import { codevRights } from '../logic/rights.ts';

const loadPanel = async () => ({ default: (await import('../components/CodevPanel.tsx')).CodevPanel });
const CodevPanel = lazy(loadPanel);
fetchSoon(loadPanel);

/**
 * The codéveloppement of a room, as a part of its page: where a session was begun, or where its item of the agenda is
 * for one; else null.
 */
export function useCodevPanel(roomId: string, actor: Actor | undefined) {
  const { t } = useTranslation('codev');
  const { room, detail } = useRoomState(roomId);
  const isMeant = useIsMeantForIt(room);
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
      />
    ),
  };
}

function useIsMeantForIt(room: Room | null): boolean {
  const isGuest = useIsGuest();
  const { data: seminar } = useQuery({
    ...queries.seminars.get.queryOptions({ input: { seminarId: room?.seminarId ?? '' } }),
    enabled: !isGuest && room !== null && room.itemId !== null,
  });
  return seminar?.items.find(({ id }) => id === room?.itemId)?.kind === 'codevelopment';
}
