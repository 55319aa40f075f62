import type { Room } from '@sentiers/shared/rooms/schema.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { queries } from './api/api.ts';
import { type ConversationView, useConversation } from './journal/react.ts';

interface RoomStateView {
  /** As its journal told it last, else as its page says; null as long as neither is known, and for another thread. */
  room: Room | null;
  detail: Thread | undefined;
  /** What both are read from. */
  view: ConversationView;
  query: UseQueryResult<Thread>;
}

/** A live room as it stands, followed as long as the component is there. */
export function useRoomState(roomId: string): RoomStateView {
  const view = useConversation(roomId);
  const query = useQuery(queries.threads.get.queryOptions({ input: { threadId: roomId } }));
  const room = view.thread ? view.thread.room : query.data?.room;
  return { room: room ?? null, detail: query.data, view, query };
}
