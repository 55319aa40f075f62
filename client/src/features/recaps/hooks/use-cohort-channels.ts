import { isListedChannel } from '@sentiers/shared/channels/policy.ts';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** The channels of a room's cohort where one opens threads. */
export function useCohortChannels(cohortId: string | null) {
  const { data } = useQuery(queries.channels.list.queryOptions({ input: {} }));
  return (data?.items ?? []).filter(
    (channel) =>
      channel.cohortId === cohortId &&
      isListedChannel(channel) &&
      channel.kind !== 'announcements' &&
      channel.abilities.createThread,
  );
}
