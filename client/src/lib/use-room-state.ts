import type { Room } from '@sentiers/shared/rooms/schema.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from './api/api.ts';
import { useConversation } from './journal/react.ts';

/** A live room as its journal told it last, else as its page says, and that page; null as long as neither is known. */
export function useRoomState(roomId: string): { room: Room | null; detail: Thread | undefined } {
  const { thread } = useConversation(roomId);
  const { data: detail } = useQuery(queries.threads.get.queryOptions({ input: { threadId: roomId } }));
  return { room: thread?.room ?? detail?.room ?? null, detail };
}
