import { lazy } from 'react';
import { LatePart } from '../components/LatePart.tsx';
import { RoomDoor } from '../features/rooms/components/RoomDoor.tsx';
import { SeminarPage } from '../features/seminars/pages/SeminarPage.tsx';

const RecapLink = lazy(async () => ({
  default: (await import('../features/recaps/components/RecapLine.tsx')).RecapLink,
}));

/** A seminar, with the ways into its live rooms. */
export function SeminarRoute() {
  return (
    <SeminarPage
      door={({ id, title, abilities, state }, item) => (
        <RoomDoor
          seminarId={id}
          itemId={item?.id ?? null}
          title={item?.title ?? title}
          prepares={abilities.manage && state !== 'cancelled'}
          left={(room) => (
            <LatePart>
              <RecapLink roomId={room.id} title={room.title} />
            </LatePart>
          )}
        />
      )}
    />
  );
}
