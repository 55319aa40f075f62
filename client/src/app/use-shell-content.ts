import type { Me } from '@sentiers/shared/session/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../lib/api/api.ts';
import type { ShellContent } from './shell-sections.ts';

/** What the navigation shows, as far as it is known; events of the socket keep these answers fresh. */
export function useShellContent(me: Me): ShellContent {
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} }));
  const channels = useQuery(queries.channels.list.queryOptions({ input: {} }));
  const badges = useQuery(queries.inbox.badges.queryOptions({ input: {} }));
  return {
    cohorts: cohorts.data?.items ?? [],
    channels: channels.data?.items ?? [],
    badges: badges.data,
    moderates: me.abilities.moderate,
  };
}
