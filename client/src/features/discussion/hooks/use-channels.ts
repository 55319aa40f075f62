import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** Every channel one may read. */
export function useChannels() {
  return useQuery(queries.channels.list.queryOptions({ input: {} }));
}

/** One channel, from the list that the navigation has read already. Undefined where it can't be read, or not yet. */
export function useChannel(channelId: string): { channel: Channel | undefined; isPending: boolean } {
  const { data, isPending } = useChannels();
  return { channel: data?.items.find(({ id }) => id === channelId), isPending };
}
