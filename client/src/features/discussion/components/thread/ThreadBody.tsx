import { canBeginExperience } from '@sentiers/shared/experiences/policy.ts';
import { canMoveThread } from '@sentiers/shared/threads/policy.ts';
import { lazy, type ReactNode, Suspense } from 'react';
import { fetchSoon, LatePart } from '../../../../components/LatePart.tsx';
import { PaneBanner } from '../../../../components/PaneBanner.tsx';
import { actorOf } from '../../hooks/use-me.ts';
import type { OpenThread } from '../../hooks/use-open-thread.ts';
import type { ReadersLineProps } from '../composer/ReadersLine.tsx';
import { ComposerOnItsWay } from './ComposerOnItsWay.tsx';
import type { KnownThread } from './known-thread.ts';
import { MessagesOnTheirWay } from './MessagesOnTheirWay.tsx';

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

interface ThreadBodyProps {
  open: OpenThread;
  thread: KnownThread;
  /** Of a live room: seconds before one may write again. */
  wait?: number;
  /** Whom its readers are to who writes, where its channel isn't known. */
  among?: ReadersLineProps['among'];
  /** What stands there as long as nothing was written. */
  empty?: ReactNode;
}

/** What stands under the head of a thread: its messages, where one answers, and what asks for a word. */
export function ThreadBody({ open, thread, wait = 0, among, empty }: ThreadBodyProps) {
  const { me, channel, view, query, reading, aimed, asked, ask, task, setTask, endTask, choosing } = open;
  const isEmpty = view.status === 'ready' && view.lastSeq === 0 && view.messages.length === 0;
  return (
    <>
      {isEmpty && empty ? (
        empty
      ) : (
        <Suspense fallback={<MessagesOnTheirWay />}>
          <ThreadMessages
            me={me}
            thread={thread}
            channel={channel}
            view={view}
            reading={reading}
            aimed={aimed}
            onAsk={ask}
            onTask={setTask}
            choosing={choosing}
          />
        </Suspense>
      )}
      <PaneBanner />
      {choosing.chosen ? (
        <LatePart>
          <ChoosingBar
            chosen={choosing.chosen}
            onMove={canMoveThread(actorOf(me), thread.facts) ? open.moveThem : null}
            mayTell={canBeginExperience(actorOf(me)) && thread.kind !== 'direct'}
            onEnd={choosing.end}
          />
        </LatePart>
      ) : (
        <Suspense fallback={<ComposerOnItsWay />}>
          <ThreadComposer
            me={me}
            thread={thread}
            detail={query.data}
            channel={channel}
            task={task}
            onTask={setTask}
            onTaskDone={endTask}
            wait={wait}
            among={among}
          />
        </Suspense>
      )}
      {asked && (
        <LatePart>
          <ThreadDialogs asked={asked} thread={thread} onClose={() => ask(null)} />
        </LatePart>
      )}
    </>
  );
}
