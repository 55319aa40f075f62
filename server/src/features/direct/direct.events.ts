import { LRUCache } from 'lru-cache';
import { journal } from '../../platform/journal/journal.ts';
import type { Frame } from '../../platform/journal/types.ts';
import { logger } from '../../platform/logging/logger.ts';
import type { Realtime } from '../../platform/realtime/realtime.ts';
import { listChannelReaderIds } from '../channels/channel-readers.queries.ts';
import { loadChannelFacts } from '../channels/channels.access.ts';

/** Whether a channel is a direct conversation's: it never changes, and is asked of every post. */
const kinds = new LRUCache<string, boolean>({ max: 50_000 });

/** Tells those of a direct conversation, on all their devices, that something was posted in it; answers how to stop. */
export function announceDirect(realtime: Realtime): () => void {
  return journal.onFrame((frame) => {
    if (frame.stream.kind !== 'conversation' || frame.home === null || kinds.get(frame.home) === false)
      return;
    tell(realtime, frame, frame.home).catch((err: unknown) =>
      logger.warn({ err }, 'a direct message could not be announced'),
    );
  });
}

async function tell(realtime: Realtime, { stream, lastSeq, entities }: Frame, home: string): Promise<void> {
  const facts = (await loadChannelFacts([home])).get(home);
  if (!facts) return;
  kinds.set(home, facts.direct !== undefined);
  if (!facts.direct) return;
  const latest = entities
    .filter(({ kind }) => kind === 'message')
    .map(({ doc }) => doc as unknown as { seq: number; authorId: string })
    .find(({ seq }) => seq === lastSeq);
  if (!latest) return;
  for (const personId of await listChannelReaderIds(facts)) {
    const activity = { conversationId: stream.id, lastSeq, authorId: latest.authorId };
    realtime.toPerson(personId, 'direct.active', activity);
  }
}
