import { RoomDoor } from '../features/rooms/components/RoomDoor.tsx';
import { SeminarPage } from '../features/seminars/pages/SeminarPage.tsx';

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
        />
      )}
    />
  );
}
