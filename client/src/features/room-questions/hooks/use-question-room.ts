import type { Room } from '@sentiers/shared/rooms/schema.ts';
import { isMutedIn, silenceOf } from '../../../lib/room-silence.ts';
import { useRoomState } from '../../../lib/use-room-state.ts';

/** A room, as far as its questions are concerned. */
export interface QuestionRoom {
  id: string;
  room: Room;
  animated: boolean;
  /** Why one neither asks nor votes now; null where one may. */
  closed: 'ahead' | 'closed' | 'turn' | 'muted' | null;
  /** Whether one prepares questions before the room opens, for those who animate it alone. */
  prepares: boolean;
}

/** Null as long as the room, or who looks at it, isn't known. */
export function useQuestionRoom(roomId: string, me: string | undefined): QuestionRoom | null {
  const { room, detail } = useRoomState(roomId);
  if (!room || !me) return null;
  const closed = silenceOf(room, me) ?? (isMutedIn(detail, me) ? 'muted' : null);
  const animated = room.muted !== null;
  return { id: roomId, room, animated, closed, prepares: animated && closed === 'ahead' };
}
