import type { Group, GroupKind } from '@sentiers/shared/messages/groups.ts';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { queries } from '../../../lib/api/api.ts';
import { useIsGuest } from '../../../lib/use-is-guest.ts';

/** Where words would call a group: in a thread, or in one that is to be opened in a channel. */
export interface GroupPlace {
  channelId: string;
  threadId?: string;
}

/** The groups that one may call there, with how many people would be told; asked for when they are needed. */
export function useGroups({ channelId, threadId }: GroupPlace, wanted: boolean): readonly Group[] {
  const isGuest = useIsGuest();
  const isWanted = wanted && !isGuest;
  const asked = { staleTime: 60_000, retry: false };
  const inChannel = useQuery({
    ...queries.channels.groups.queryOptions({ input: { channelId } }),
    ...asked,
    enabled: isWanted && threadId === undefined,
  });
  const inThread = useQuery({
    ...queries.conversations.groups.queryOptions({ input: { conversationId: threadId ?? '' } }),
    ...asked,
    enabled: isWanted && threadId !== undefined,
  });
  return (threadId === undefined ? inChannel : inThread).data?.items ?? [];
}

/** The word one calls a group by: « cohorte », « canal », « structure ». */
export function wordOfGroup(kind: GroupKind, t: TFunction<'discussion'>): string {
  return t(`groups.word.${kind}`);
}
