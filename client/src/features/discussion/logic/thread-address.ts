import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import { paths } from '../../../lib/paths.ts';

/** Where a thread is read: in its channel, or among one's messages. */
export function threadAddress(thread: { id: string; channelId: string; kind: ThreadKind }): string {
  return thread.kind === 'direct' ? paths.direct(thread.id) : paths.thread(thread.channelId, thread.id);
}
