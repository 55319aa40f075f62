import { handsWaiting } from '@sentiers/shared/hands/schema.ts';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSoon } from '../../../components/LatePart.tsx';
import { useLiveEntities } from '../../../lib/journal/react.ts';
import { useRoomState } from '../../../lib/use-room-state.ts';

const loadPanel = async () => ({ default: (await import('../components/FloorPanel.tsx')).FloorPanel });
const FloorPanel = lazy(loadPanel);
fetchSoon(loadPanel);

/** The floor of a room, as a part of its page; null while nobody may speak there. */
export function useFloorPanel(roomId: string, me: string) {
  const { t } = useTranslation('floor');
  const { room } = useRoomState(roomId);
  const live = useLiveEntities(roomId);
  if (room?.state !== 'open') return null;
  const hands = live.of('hand');
  // Who is silent is told to those who animate it only: that is how one knows.
  const animates = room.muted !== null;
  const count = handsWaiting(hands).length;
  return {
    id: 'floor' as const,
    label: t('tab'),
    badge: animates && count > 0 ? { count, label: t('raised', { count }) } : null,
    element: (
      <FloorPanel
        {...{ roomId, me, animates, hands }}
        tables={live.of('table')}
        pulse={live.of('pulse')[0]}
      />
    ),
  };
}
