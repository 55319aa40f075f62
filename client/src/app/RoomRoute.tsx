import { styled } from '@mui/material/styles';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { lazy, useMemo } from 'react';
import { useParams } from 'react-router';
import { LatePart } from '../components/LatePart.tsx';
import { PageSkeleton } from '../components/Skeletons.tsx';
import { useCodevPanel } from '../features/codev/hooks/use-codev-panel.tsx';
import { RoomChat } from '../features/discussion/components/room/RoomChat.tsx';
import { actorOf, useMe } from '../features/discussion/hooks/use-me.ts';
import { useFloorPanel } from '../features/floor/hooks/use-floor-panel.tsx';
import { usePollsPanel } from '../features/polls/hooks/use-polls-panel.tsx';
import { useQuestionsPanel } from '../features/room-questions/hooks/use-questions-panel.tsx';
import { useDeskPanel } from '../features/rooms/hooks/use-desk-panel.tsx';
import { useDocumentsPanel } from '../features/rooms/hooks/use-documents-panel.tsx';
import { RoomPage, type RoomPanel } from '../features/rooms/pages/RoomPage.tsx';
import { loadMessages } from '../i18n/i18n.ts';
import { useRoomState } from '../lib/use-room-state.ts';
import { WithPackedFiles } from './WithPackedFiles.tsx';

const LeftOfRoom = lazy(async () => {
  const [left] = await Promise.all([import('./LeftOfRoom.tsx'), loadMessages(['replays', 'recaps'])]);
  return { default: left.LeftOfRoom };
});
const RoomPins = lazy(async () => ({
  default: (await import('../features/rooms/components/RoomPins.tsx')).RoomPins,
}));

/** A live room, composed from the features that are used in it. */
export function RoomRoute() {
  const { roomId = '' } = useParams();
  return <Room key={roomId} roomId={roomId} />;
}

function Room({ roomId }: { roomId: string }) {
  const me = useMe();
  const panels = usePanels(roomId, me);
  const { room } = useRoomState(roomId);
  if (!me) return <PageSkeleton />;
  return (
    <WithPackedFiles>
      <RoomPage
        me={me.id}
        roomId={roomId}
        chat={
          <>
            {room?.pins && room.pins.length > 0 && (
              <LatePart waiting={<PinsOnTheirWay />}>
                <RoomPins roomId={roomId} />
              </LatePart>
            )}
            <RoomChat me={me} roomId={roomId} />
          </>
        }
        panels={panels}
        left={(closed) => (
          <LatePart>
            <LeftOfRoom room={closed} />
          </LatePart>
        )}
      />
    </WithPackedFiles>
  );
}

/** What stands beside the discussion, in this order; what has nothing to show in a room is left out. */
function usePanels(roomId: string, me: Me | undefined): RoomPanel[] {
  const actor = useMemo(() => me && actorOf(me), [me]);
  return [
    useCodevPanel(roomId, actor),
    useQuestionsPanel(roomId, actor?.personId),
    usePollsPanel(roomId, actor),
    useFloorPanel(roomId, me?.id ?? ''),
    useDocumentsPanel(roomId),
    useDeskPanel(roomId, me?.id),
  ].filter((panel) => panel !== null);
}

/** As high as one that stands there. */
const PinsOnTheirWay = styled('div')({ flex: 'none', minHeight: 49 });
