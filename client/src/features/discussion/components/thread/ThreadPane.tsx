import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { useMemo, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { actorOf } from '../../hooks/use-me.ts';
import { type OpenThread, useOpenThread } from '../../hooks/use-open-thread.ts';
import { threadAddress } from '../../logic/thread-address.ts';
import { ThreadBody } from './ThreadBody.tsx';
import { ThreadFailure } from './ThreadFailure.tsx';
import { ThreadOnItsWay } from './ThreadOnItsWay.tsx';
import { ThreadTop } from './ThreadTop.tsx';
import type { ThreadPollsPart } from './thread-polls.ts';

interface ThreadPaneProps {
  me: Me;
  threadId: string;
  /** Where the phone's arrow leads. */
  back: string;
  /** Undefined for someone invited to this one thread, and for a direct conversation. */
  channel: Channel | undefined;
  Polls: ThreadPollsPart;
}

/** A thread: its head, its messages, and where one answers. */
export function ThreadPane({ me, threadId, back, channel, Polls }: ThreadPaneProps) {
  const [pollsAsked, setPollsAsked] = useState(0);
  const actor = useMemo(() => actorOf(me), [me]);
  const { pathname, search } = useLocation();
  const open = useOpenThread({ me, threadId, channel });
  const { thread, query } = open;
  if (open.failure) return <ThreadFailure closed={open.failure === 'closed'} onRetry={open.retry} />;
  if (!thread) return <ThreadOnItsWay back={back} />;
  const moved = channelNow(open);
  const address = threadAddress({ ...thread, channelId: moved ?? thread.channelId });
  const isSure = moved !== undefined || thread.kind === 'direct';
  if (isSure && pathname !== address) return <Navigate to={address + search} replace />;
  return (
    <>
      <ThreadTop
        me={me}
        thread={thread}
        detail={query.data}
        channel={channel}
        back={back}
        onAsk={open.ask}
        onPoll={() => setPollsAsked((before) => before + 1)}
        onMarkUnread={open.reading.markLatestUnread}
        onChoose={open.choosing.begin}
      />
      <Polls conversationId={threadId} actor={actor} facts={thread.facts} asked={pollsAsked} />
      <ThreadBody open={open} thread={thread} />
    </>
  );
}

/** The channel that the thread is in, once it is known by now: an older address leads on. */
function channelNow({ view, query }: OpenThread): string | undefined {
  if (view.fresh && view.thread) return view.thread.channelId;
  return query.isFetchedAfterMount ? query.data?.channelId : undefined;
}
