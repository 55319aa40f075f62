import type { Group, GroupKind } from '@sentiers/shared/messages/groups.ts';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { queries } from '../../../lib/api/api.ts';

/** The groups that one may call in a channel, with how many people would be told; asked for when they are needed. */
export function useGroups(channelId: string, isWanted: boolean): readonly Group[] {
  const groups = useQuery({
    ...queries.channels.groups.queryOptions({ input: { channelId } }),
    enabled: isWanted,
    staleTime: 60_000,
    retry: false,
  });
  return groups.data?.items ?? [];
}

/** The word one calls a group by: « cohorte », « canal », « structure ». */
export function wordOfGroup(kind: GroupKind, t: TFunction<'discussion'>): string {
  return t(`groups.word.${kind}`);
}
