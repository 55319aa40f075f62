import type { RoomPresent } from '@sentiers/shared/presence/events.ts';
import { useEffect, useState } from 'react';
import { useConnection, useServerEvents } from '../../../lib/journal/react.ts';

/** Who is in a room now; null as long as it isn't known, and without a network. */
export function useRoomPresence(roomId: string): RoomPresent | null {
  const [present, setPresent] = useState<RoomPresent | null>(null);
  const isOnline = useConnection().kind === 'online';
  useServerEvents((event) => {
    if (event.name === 'room.present' && event.data.roomId === roomId) setPresent(event.data);
  });
  useEffect(() => {
    if (!isOnline) setPresent(null);
  }, [isOnline]);
  return present;
}
