import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ThreadListSkeleton } from '../../../../components/Skeletons.tsx';
import { threadsQuery } from '../../api/threads-query.ts';
import { useChannelSync } from '../../hooks/use-channel-sync.ts';
import { useChannel, useChannels } from '../../hooks/use-channels.ts';
import { useDraftWords } from '../../hooks/use-draft-words.ts';
import { useMe } from '../../hooks/use-me.ts';
import { useThreadFilter } from '../../hooks/use-thread-filter.ts';
import { ChannelHead, ChannelHeadOnItsWay } from './ChannelHead.tsx';
import { ChannelFailure, NoThreads } from './ChannelStates.tsx';
import { ThreadPages } from './ThreadPages.tsx';
import { WaitingThreads } from './WaitingThreads.tsx';

interface ThreadsPaneProps {
  channelId: string;
  /** The thread read beside the list. */
  current: string | undefined;
  /** Whether no thread is open. */
  alone: boolean;
}

/** The list of a channel's threads, with its head and its states. */
export function ThreadsPane({ channelId, current, alone }: ThreadsPaneProps) {
  const channels = useChannels();
  const { channel } = useChannel(channelId);
  if (channel) return <Threads key={channel.id} channel={channel} current={current} alone={alone} />;
  if (channels.isPending) {
    return (
      <>
        <ChannelHeadOnItsWay alone={alone} />
        <ThreadListSkeleton />
      </>
    );
  }
  return <ChannelFailure closed={channels.isSuccess} onRetry={() => void channels.refetch()} />;
}

function Threads({
  channel,
  current,
  alone,
}: {
  channel: Channel;
  current: string | undefined;
  alone: boolean;
}) {
  const me = useMe();
  const { filter, setFilter, search } = useThreadFilter();
  const drafts = useDraftWords();
  useChannelSync(channel.id);
  const list = useInfiniteQuery(threadsQuery(channel.id, filter));
  const threads = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const pinned = list.data?.pages[0]?.pinned ?? [];
  const isEmpty = threads.length + pinned.length === 0;
  const head = <ChannelHead channel={channel} alone={alone} filter={filter} onFilter={setFilter} />;
  if (list.isPending || !me)
    return (
      <>
        {head}
        <ThreadListSkeleton />
      </>
    );
  if (list.isError && isEmpty) {
    const closed = list.error instanceof AppError && list.error.code === 'not_found';
    return (
      <>
        {head}
        <ChannelFailure rank={2} closed={closed} onRetry={() => void list.refetch()} />
      </>
    );
  }
  if (isEmpty) {
    return (
      <>
        {head}
        <NoThreads channel={channel} filter={filter} onShowAll={() => setFilter('all')} />
      </>
    );
  }
  return (
    <>
      {head}
      <ThreadPages
        of={`${channel.id} ${filter}`}
        threads={threads}
        pinned={pinned}
        pages={list}
        me={me.id}
        drafts={drafts}
        head={<WaitingThreads channelId={channel.id} />}
        current={current}
        search={search}
        failure={<ChannelFailure rank={2} closed={false} onRetry={() => location.reload()} />}
      />
    </>
  );
}
