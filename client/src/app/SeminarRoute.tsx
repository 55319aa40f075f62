import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { useNow } from '../components/use-now.ts';
import { ReplayDoor } from '../features/replays/components/ReplayDoor.tsx';
import { RoomDoor } from '../features/rooms/components/RoomDoor.tsx';
import { useRooms } from '../features/rooms/hooks/use-rooms.ts';
import { SeminarPage } from '../features/seminars/pages/SeminarPage.tsx';

/** A seminar, with the ways into its live rooms and to their replays. */
export function SeminarRoute() {
  return <SeminarPage door={(seminar, item) => <Doors seminar={seminar} item={item} />} />;
}

interface DoorsProps {
  seminar: Seminar;
  /** Of its agenda; absent for the seminar as a whole. */
  item: Seminar['items'][number] | undefined;
}

/** What was held in a room has its replay there; a seminar without one may have it too, once it is over. */
function Doors({ seminar, item }: DoorsProps) {
  const { id: seminarId, abilities, state } = seminar;
  const itemId = item?.id ?? null;
  const room = useRooms(seminarId).find((one) => one.itemId === itemId);
  const now = useNow();
  const title = item?.title ?? seminar.title;
  const isOver = room ? room.state === 'closed' : item === undefined && Date.parse(seminar.endsAt) < now;
  return (
    <>
      <RoomDoor {...{ seminarId, itemId, title }} prepares={abilities.manage && state !== 'cancelled'} />
      {(room || !item) && (
        <ReplayDoor
          {...{ seminarId, title }}
          roomId={room?.id ?? null}
          prepares={abilities.manage && state === 'announced' && isOver}
        />
      )}
    </>
  );
}
