import { registerEntity } from '../../platform/journal/entities.ts';
import { logger } from '../../platform/logging/logger.ts';
import type { Realtime } from '../../platform/realtime/realtime.ts';
import { listChannelReaderIds } from './channel-readers.queries.ts';
import { loadChannelFacts, onChannelsChanged } from './channels.access.ts';
import { type ChannelDoc, ChannelModel } from './channels.model.ts';

/** What journals carry of channels: that one was made. Once, before the server starts. */
export function registerChannels(): void {
  registerEntity<Required<Pick<ChannelDoc, '_id' | 'version'>>>({
    kind: 'channel',
    model: ChannelModel,
    streams: [{ kind: 'channel', idField: '_id', versionField: 'version' }],
    // Its readers learn of it by what it serves.
    present: () => [],
  });
}

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
