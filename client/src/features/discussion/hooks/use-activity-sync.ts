import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queries } from '../../../lib/api/api.ts';
import { useServerEvents } from '../../../lib/journal/react.ts';
import { knownChannelChoice } from '../api/channel-choice.ts';
import { knownStandings } from '../api/standing.ts';
import { useMe } from './use-me.ts';

interface Activity {
  channelId: string;
  threadId: string;
}

/** Milliseconds within which all who were told count again, so that they don't at the same moment. */
const spread = { followed: 1_500, perhaps: 15_000 };

/** Badges of channels, and the threads one follows, count what others write there, wherever one is. */
export function useActivitySync(): void {
  const cache = useQueryClient();
  const me = useMe()?.id;
  const counting = useRef<{ at: number; timer: ReturnType<typeof setTimeout> } | null>(null);
  useEffect(() => () => clearTimeout(counting.current?.timer), []);
  const countWithin = (most: number) => {
    const at = Date.now() + most * (0.3 + 0.7 * Math.random());
    if (counting.current && counting.current.at <= at) return;
    clearTimeout(counting.current?.timer);
    const timer = setTimeout(() => {
      counting.current = null;
      void cache.invalidateQueries({ queryKey: queries.inbox.badges.key() });
      void cache.invalidateQueries({ queryKey: queries.threads.listFollowed.key() });
    }, at - Date.now());
    counting.current = { at, timer };
  };
  useServerEvents((event) => {
    if (event.name !== 'channel.active' || event.data.authorId === me) return;
    const follows = followsAlready(cache, event.data);
    if (follows !== false) countWithin(follows ? spread.followed : spread.perhaps);
  });
}

/** Whether a thread is followed, as far as this device knows: undefined for one that it never showed. */
function followsAlready(cache: QueryClient, { channelId, threadId }: Activity): boolean | undefined {
  const [known] = knownStandings(cache, threadId);
  if (known) return known.standing.following;
  return knownChannelChoice(cache, channelId).level === 'all' || undefined;
}
