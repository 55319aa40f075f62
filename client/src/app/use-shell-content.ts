import { isCoordinator } from '@sentiers/shared/actor.ts';
import { canBeginExperience } from '@sentiers/shared/experiences/policy.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { queries } from '../lib/api/api.ts';
import type { ShellContent } from './shell-sections.ts';

/**
 * What the navigation shows, as far as it is known; events of the socket keep these answers fresh. Channels wait for
 * the cohorts they stand under, and for what puts a place above them, so that nothing is pushed down by another.
 */
export function useShellContent(me: Me): ShellContent & { isPending: boolean } {
  const cohorts = useQuery(queries.cohorts.list.queryOptions({ input: {} }));
  const channels = useQuery(queries.channels.list.queryOptions({ input: {} }));
  const badges = useQuery(queries.inbox.badges.queryOptions({ input: {} }));
  const offered = useQuery({
    ...queries.threads.listOpportunities.queryOptions({ input: { limit: 1 } }),
    staleTime: 5 * 60_000,
  });
  const trails = useQuery({ ...queries.trails.mine.queryOptions({ input: {} }), staleTime: 5 * 60_000 });
  const actor = { personId: me.id, grants: me.grants, suspended: me.suspended };
  const isPending = cohorts.isPending || channels.isPending || isAwaited(offered) || isAwaited(trails);
  return {
    isPending,
    cohorts: cohorts.data?.items ?? [],
    modules: cohorts.data?.modules,
    channels: isPending ? [] : (channels.data?.items ?? []),
    badges: badges.data,
    moderates: me.abilities.moderate,
    writesExperiences: canBeginExperience(actor),
    coordinates: isCoordinator(actor),
    ownTrail: trails.isPending ? null : trails.data?.own?.organisation.id,
    followsTrails: (trails.data?.items.length ?? 0) > 0,
    hasOpportunities: (offered.data?.items.length ?? 0) > 0,
  };
}

/** Whether an answer is on its way: what fails, or has no network, keeps nothing else back. */
function isAwaited({ isLoading, failureCount }: UseQueryResult): boolean {
  return isLoading && failureCount === 0;
}
