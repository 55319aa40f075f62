import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../../lib/api/api.ts';

const nobody: readonly PersonSummary[] = [];

/**
 * The people of a channel, those who wrote in the thread first. Someone invited to one thread can't read its channel:
 * for them, those who wrote.
 */
export function useChannelPeople(
  channelId: string,
  first: readonly PersonSummary[] = nobody,
): readonly PersonSummary[] {
  const people = useQuery({
    ...queries.channels.people.queryOptions({ input: { channelId } }),
    staleTime: 10 * 60_000,
  });
  const items = people.data?.items;
  return useMemo(() => {
    const known = new Set(first.map(({ id }) => id));
    return [...first, ...(items ?? []).filter(({ id }) => !known.has(id))];
  }, [first, items]);
}
