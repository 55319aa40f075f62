import { RecapLine } from '../features/recaps/components/RecapLine.tsx';
import { ReplayDoor } from '../features/replays/components/ReplayDoor.tsx';
import type { KnownRoom } from '../features/rooms/hooks/use-room.ts';

/** What a closed room left: its recap, and its replay. */
export function LeftOfRoom({ room: { id, seminarId, title, animated } }: { room: KnownRoom }) {
  return (
    <>
      <RecapLine roomId={id} />
      <ReplayDoor {...{ seminarId, title }} roomId={id} prepares={animated} />
    </>
  );
}
