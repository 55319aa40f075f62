import { logger } from '../../platform/logging/logger.ts';
import type { Realtime } from '../../platform/realtime/realtime.ts';
import { listChannelReaderIds } from './channel-readers.queries.ts';
import { loadChannelFacts, onChannelsChanged } from './channels.access.ts';

/**
 * Tells those who may read a channel, and nobody else, that it is new or not what it was: their list of channels
 * changes at once. Answers how to stop.
 */
export function announceChannels(realtime: Realtime): () => void {
  return onChannelsChanged((ids) => {
    announce(realtime, ids).catch((err: unknown) => logger.warn({ err }, 'channels could not be announced'));
  });
}

async function announce(realtime: Realtime, ids: readonly string[]): Promise<void> {
  for (const [channelId, facts] of await loadChannelFacts(ids)) {
    for (const personId of await listChannelReaderIds(facts)) {
      realtime.toPerson(personId, 'channel.changed', { channelId });
    }
  }
}
