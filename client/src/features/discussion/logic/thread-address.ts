import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import { paths } from '../../../lib/paths.ts';

/** Where a thread is read: in its channel, among one's messages, or as the live room that it is. */
export function threadAddress(thread: { id: string; channelId: string; kind: ThreadKind }): string {
  if (thread.kind === 'room') return paths.room(thread.id);
  return thread.kind === 'direct' ? paths.direct(thread.id) : paths.thread(thread.channelId, thread.id);
}
