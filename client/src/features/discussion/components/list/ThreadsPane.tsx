import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, useMemo } from 'react';
import { LatePart } from '../../../../components/LatePart.tsx';
import { ThreadListSkeleton } from '../../../../components/Skeletons.tsx';
import { threadsQuery } from '../../api/threads-query.ts';
import { useChannelSync } from '../../hooks/use-channel-sync.ts';
import { useChannel, useChannels } from '../../hooks/use-channels.ts';
import { useDraftWords } from '../../hooks/use-draft-words.ts';
import { useMe } from '../../hooks/use-me.ts';
import { useThreadFilter } from '../../hooks/use-thread-filter.ts';
import { ChannelHead, ChannelHeadOnItsWay } from './ChannelHead.tsx';
import { ChannelFailure, NoThreads } from './ChannelStates.tsx';
import { ListFoot } from './ListFoot.tsx';
import { WaitingThreads } from './WaitingThreads.tsx';

/** The list travels beside the page itself (see the router): its lines are not known before either. */
const ThreadList = lazy(async () => ({ default: (await import('./ThreadList.tsx')).ThreadList }));

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
      <LatePart
        waiting={<ThreadListSkeleton />}
        failure={<ChannelFailure rank={2} closed={false} onRetry={() => location.reload()} />}
      >
        <ThreadList
          of={`${channel.id} ${filter}`}
          threads={threads}
          pinned={pinned}
          me={me.id}
          drafts={drafts}
          head={<WaitingThreads channelId={channel.id} />}
          current={current}
          search={search}
          foot={
            <ListFoot
              loading={list.isFetchingNextPage}
              failed={list.isFetchNextPageError}
              onRetry={() => void list.fetchNextPage()}
            />
          }
          onEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      </LatePart>
    </>
  );
}
