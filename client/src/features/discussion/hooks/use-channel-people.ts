import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../../lib/api/api.ts';
import { useIsGuest } from '../../../lib/use-is-guest.ts';

const nobody: readonly PersonSummary[] = [];

/**
 * The people of a channel, those who wrote in the thread first. Someone invited to one thread can't read its channel:
 * for them, those who wrote. Guests of a room are on no list.
 */
export function useChannelPeople(
  channelId: string,
  first: readonly PersonSummary[] = nobody,
): readonly PersonSummary[] {
  const isGuest = useIsGuest();
  const people = useQuery({
    ...queries.channels.people.queryOptions({ input: { channelId } }),
    staleTime: 10 * 60_000,
    enabled: !isGuest,
  });
  const items = people.data?.items;
  return useMemo(() => {
    const known = new Set(first.map(({ id }) => id));
    return [
      ...first.filter(({ role }) => role !== 'guest'),
      ...(items ?? []).filter(({ id }) => !known.has(id)),
    ];
  }, [first, items]);
}
