import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { isFollowed } from '@sentiers/shared/following/policy.ts';
import type { ChannelChoice } from '@sentiers/shared/following/schema.ts';
import type { QueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { rememberStandings } from './standing.ts';

type Channels = { items: Channel[] };

/** As of a channel that isn't known, for which nothing was chosen. */
export const nothingChosen: ChannelChoice = { level: null, mutedUntil: null };

/** What one chose for a channel, as far as this device knows. */
export function knownChannelChoice(cache: QueryClient, channelId: string): ChannelChoice {
  const channels = cache.getQueryData<Channels>(queries.channels.list.queryKey({ input: {} }));
  return channels?.items.find(({ id }) => id === channelId)?.following ?? nothingChosen;
}

/** Writes what was chosen for a channel where it is shown, and what comes of it for each of its threads. */
export function rememberChannelChoice(cache: QueryClient, channelId: string, choice: ChannelChoice): void {
  cache.setQueryData<Channels>(
    queries.channels.list.queryKey({ input: {} }),
    (channels) =>
      channels && {
        ...channels,
        items: channels.items.map((channel) =>
          channel.id === channelId ? { ...channel, following: choice } : channel,
        ),
      },
  );
  rememberStandings(
    cache,
    (thread) => thread.channelId === channelId,
    (standing) => ({ ...standing, following: isFollowed(standing, choice) }),
  );
}
