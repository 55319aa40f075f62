import { AppError } from '@sentiers/shared/errors.ts';
import type { Room } from '@sentiers/shared/rooms/schema.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import type { ConversationView } from '../../../lib/journal/react.ts';
import { useIsGuest } from '../../../lib/use-is-guest.ts';
import { useRoomState } from '../../../lib/use-room-state.ts';

/** A live room as it stands now, its journal told. */
export interface KnownRoom extends Room {
  id: string;
  title: string;
  /** Whether I animate it: who is silent in it is told to moderation only. */
  animated: boolean;
}

export interface OpenRoom {
  /** Null as long as nothing of it has arrived. */
  room: KnownRoom | null;
  /** `closed`: not ours to read, or no room. */
  failure: 'closed' | 'failed' | null;
  retry: () => void;
  view: ConversationView;
}

/** A live room, followed as long as the component is there. */
export function useRoom(roomId: string): OpenRoom {
  const { room: state, view, query } = useRoomState(roomId);
  const isClosedDoor = query.error instanceof AppError && query.error.code === 'not_found';
  const base = view.thread ?? query.data;
  const isOther = base !== undefined && state === null;
  const room =
    state && base ? { ...state, id: roomId, title: base.title, animated: state.muted !== null } : null;
  return {
    room,
    failure:
      view.status === 'gone' || isClosedDoor || isOther ? 'closed' : query.isError && !base ? 'failed' : null,
    retry: () => {
      void view.conversation.retry();
      void query.refetch();
    },
    view,
  };
}

/** The seminar of a room; undefined as long as it isn't known, and for someone let into the room alone. */
export function useRoomSeminar(seminarId: string | undefined): {
  seminar: Seminar | undefined;
  isPending: boolean;
} {
  const isGuest = useIsGuest();
  const { data, isPending, failureCount } = useQuery({
    ...queries.seminars.get.queryOptions({ input: { seminarId: seminarId ?? '' } }),
    enabled: seminarId !== undefined && !isGuest,
  });
  return { seminar: data, isPending: !isGuest && isPending && failureCount === 0 };
}
