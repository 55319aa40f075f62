import { randomUUID } from 'node:crypto';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { ask } from './fresh-read.ts';
import type { Seat } from './stage.ts';

/** Opens a thread; answers the id of its conversation. */
export async function openThread(url: string, seat: Seat, channelId: string): Promise<string> {
  const thread = { clientId: randomUUID(), title: 'Fil des pannes', kind: 'discussion', body: 'Bonjour.' };
  const answer = await ask(url, seat, `/channels/${channelId}/threads`, {
    method: 'POST',
    body: JSON.stringify(thread),
  });
  if (answer.status !== 201) throw new Error(`no thread: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as Thread).conversationId;
}
