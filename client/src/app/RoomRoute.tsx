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
import { useDocumentsPanel } from '../features/rooms/hooks/use-documents-panel.tsx';
import { RoomPage, type RoomPanel } from '../features/rooms/pages/RoomPage.tsx';
import { loadMessages } from '../i18n/i18n.ts';

/** Only a closed room leads to its replay. */
const ReplayDoor = lazy(async () => {
  const [{ ReplayDoor: door }] = await Promise.all([
    import('../features/replays/components/ReplayDoor.tsx'),
    loadMessages(['replays']),
  ]);
  return { default: door };
});

/** A live room, composed from the features that are used in it. */
export function RoomRoute() {
  const { roomId = '' } = useParams();
  return <Room key={roomId} roomId={roomId} />;
}

function Room({ roomId }: { roomId: string }) {
  const me = useMe();
  const panels = usePanels(roomId, me);
  if (!me) return <PageSkeleton />;
  return (
    <RoomPage
      me={me.id}
      roomId={roomId}
      chat={<RoomChat me={me} roomId={roomId} />}
      panels={panels}
      again={({ id, seminarId, title, animated }) => (
        <LatePart>
          <ReplayDoor {...{ seminarId, title }} roomId={id} prepares={animated} />
        </LatePart>
      )}
    />
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
  ].filter((panel) => panel !== null);
}
