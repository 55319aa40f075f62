import type { Room } from '@sentiers/shared/rooms/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useConversation } from '../../../lib/journal/react.ts';

/** A room, as far as its questions are concerned. */
export interface QuestionRoom {
  id: string;
  room: Room;
  animated: boolean;
  /** Why one neither asks nor votes now; null where one may. */
  closed: 'ahead' | 'closed' | 'muted' | null;
}

/** Null as long as the room isn't known. */
export function useQuestionRoom(roomId: string): QuestionRoom | null {
  const { thread } = useConversation(roomId);
  const { data } = useQuery(queries.threads.get.queryOptions({ input: { threadId: roomId } }));
  const room = (thread ?? data)?.room ?? null;
  if (!room) return null;
  // Who was asked to be silent is told to moderation only: of oneself, one's abilities say it.
  const muted = data?.room?.state === 'open' && !data.abilities.post;
  const closed = room.state === 'open' ? (muted ? 'muted' : null) : room.state;
  return { id: roomId, room, animated: room.muted !== null, closed };
}
