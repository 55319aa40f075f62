import type { PlaceAccess } from '../../platform/realtime/features.ts';
import { readChannel } from './channels.access.ts';
import { loadChannelHead } from './channels.queries.ts';

/** A channel's list of threads is the same for all its readers. */
export const channelPlace: PlaceAccess = {
  audience: async (actor, channelId) => {
    await readChannel(actor, channelId);
    return 'readers';
  },
  version: loadChannelHead,
};
