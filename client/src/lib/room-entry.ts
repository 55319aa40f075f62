import type { RoomEntry } from '@sentiers/shared/rooms/entry.ts';
import type { QueryClient } from '@tanstack/react-query';
import { queries } from './api/api.ts';

/** Keeps what came with a room's code as the answers that its page is about to ask for. */
export function rememberEntry(cache: QueryClient, { thread, questions, polls }: RoomEntry): void {
  const { id } = thread;
  cache.setQueryData(queries.threads.get.queryKey({ input: { threadId: id } }), thread);
  cache.setQueryData(queries.roomQuestions.mine.queryKey({ input: { roomId: id } }), questions);
  cache.setQueryData(queries.polls.mine.queryKey({ input: { conversationId: id } }), polls);
}
