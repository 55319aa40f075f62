import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { replaceEqualDeep, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { fetchSoon, LatePart } from '../../../../components/LatePart.tsx';
import { PaneBanner } from '../../../../components/PaneBanner.tsx';
import { queries } from '../../../../lib/api/api.ts';
import { type ConversationView, useConversation } from '../../../../lib/journal/react.ts';
import { useChoosing } from '../../hooks/use-choosing.ts';
import { useFollowMoved } from '../../hooks/use-follow-moved.ts';
import { useRefusedGestures } from '../../hooks/use-refused-gestures.ts';
import { useThreadReading } from '../../hooks/use-thread-reading.ts';
import { threadAddress } from '../../logic/thread-address.ts';
import type { ComposerTask } from '../composer/ThreadComposer.tsx';
import type { Asked } from '../dialogs/ThreadDialogs.tsx';
import { ComposerOnItsWay } from './ComposerOnItsWay.tsx';
import { type KnownThread, knownThread } from './known-thread.ts';
import { MessagesOnTheirWay } from './MessagesOnTheirWay.tsx';
import { ThreadFailure } from './ThreadFailure.tsx';
import { ThreadOnItsWay } from './ThreadOnItsWay.tsx';
import { ThreadTop } from './ThreadTop.tsx';

/** What is asked for when it is needed; the messages and the composer travel beside the page itself (see the router). */
const loadDialogs = async () => ({
  default: (await import('../dialogs/ThreadDialogs.tsx')).ThreadDialogs,
});
const ThreadDialogs = lazy(loadDialogs);
fetchSoon(loadDialogs);
const ChoosingBar = lazy(async () => ({
  default: (await import('./ChoosingBar.tsx')).ChoosingBar,
}));
const ThreadComposer = lazy(async () => ({
  default: (await import('../composer/ThreadComposer.tsx')).ThreadComposer,
}));
const ThreadMessages = lazy(async () => ({
  default: (await import('./ThreadMessages.tsx')).ThreadMessages,
}));

interface ThreadPaneProps {
  me: Me;
  threadId: string;
  /** Where the phone's arrow leads. */
  back: string;
  /** Undefined for someone invited to this one thread, and for a direct conversation. */
  channel: Channel | undefined;
}

/** A thread: its head, its messages, and where one answers. */
export function ThreadPane({ me, threadId, back, channel }: ThreadPaneProps) {
  const [parameters] = useSearchParams();
  const { pathname, search } = useLocation();
  const aimed = Number(parameters.get('message')) || null;
  const view = useConversation(threadId);
  const query = useQuery({
    ...queries.threads.get.queryOptions({ input: { threadId } }),
    // Of a thread whose channel isn't ours to see, only its page tells whether one may write there still.
    refetchOnMount: channel ? true : 'always',
  });
  const reading = useThreadReading({ me: me.id, threadId, view, thread: query, aimed });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [task, setTask] = useState<ComposerTask | null>(null);
  const thread = useKnownThread(view.thread, query.data, channel, me.id);
  const endTask = useCallback(() => setTask(null), []);
  useRefusedGestures();
  const choosing = useChoosing(view.items);
  const moveThem = (messages: readonly Message[]) =>
    setAsked({ kind: 'move', messages, onMoved: choosing.end });
  useFollowMoved(view.items, aimed);
  const retry = () => void view.conversation.retry();
  const isClosedDoor = query.error instanceof AppError && query.error.code === 'not_found';
  if (view.status === 'gone' || isClosedDoor) return <ThreadFailure closed onRetry={retry} />;
  if (view.status === 'failed' && !thread) return <ThreadFailure closed={false} onRetry={retry} />;
  if (!thread) return <ThreadOnItsWay back={back} />;
  const moved = channelNow(view, query);
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
        onAsk={setAsked}
        onMarkUnread={reading.markLatestUnread}
        onChoose={choosing.begin}
      />
      <Suspense fallback={<MessagesOnTheirWay />}>
        <ThreadMessages
          me={me}
          thread={thread}
          channel={channel}
          view={view}
          reading={reading}
          aimed={aimed}
          onAsk={setAsked}
          onTask={setTask}
          choosing={choosing}
        />
      </Suspense>
      <PaneBanner />
      {choosing.chosen && (
        <LatePart>
          <ChoosingBar chosen={choosing.chosen} onMove={moveThem} onEnd={choosing.end} />
        </LatePart>
      )}
      {!choosing.chosen && (
        <Suspense fallback={<ComposerOnItsWay />}>
          <ThreadComposer
            me={me}
            thread={thread}
            detail={query.data}
            channel={channel}
            task={task}
            onTask={setTask}
            onTaskDone={endTask}
          />
        </Suspense>
      )}
      {asked && (
        <LatePart>
          <ThreadDialogs asked={asked} thread={thread} onClose={() => setAsked(null)} />
        </LatePart>
      )}
    </>
  );
}

/** The channel that the thread is in, once it is known by now: an older address leads on. */
function channelNow(view: ConversationView, query: UseQueryResult<Thread, Error>): string | undefined {
  if (view.fresh && view.thread) return view.thread.channelId;
  return query.isFetchedAfterMount ? query.data?.channelId : undefined;
}

/** The same object, and the same parts of it, as long as nothing of them changes: the thread is read again often. */
function useKnownThread(
  change: Parameters<typeof knownThread>[0],
  detail: Thread | undefined,
  channel: Channel | undefined,
  me: string,
): KnownThread | null {
  const before = useRef<KnownThread | null>(null);
  return useMemo(() => {
    before.current = replaceEqualDeep(before.current, knownThread(change, detail, channel, me));
    return before.current;
  }, [change, detail, channel, me]);
}
