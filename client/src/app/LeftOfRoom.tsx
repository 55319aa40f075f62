import { lazy } from 'react';
import { LatePart } from '../components/LatePart.tsx';
import type { KnownRoom } from '../features/rooms/hooks/use-room.ts';
import { loadMessages } from '../i18n/i18n.ts';

const RecapLine = lazy(async () => ({
  default: (await import('../features/recaps/components/RecapLine.tsx')).RecapLine,
}));
const ReplayDoor = lazy(async () => {
  const [{ ReplayDoor: door }] = await Promise.all([
    import('../features/replays/components/ReplayDoor.tsx'),
    loadMessages(['replays']),
  ]);
  return { default: door };
});

/** What a closed room left: its recap, and its replay. */
export function LeftOfRoom({ room: { id, seminarId, title, animated } }: { room: KnownRoom }) {
  return (
    <LatePart>
      <RecapLine roomId={id} />
      <ReplayDoor {...{ seminarId, title }} roomId={id} prepares={animated} />
    </LatePart>
  );
}
