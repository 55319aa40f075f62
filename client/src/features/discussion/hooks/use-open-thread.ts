import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { replaceEqualDeep, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { queries } from '../../../lib/api/api.ts';
import { type ConversationView, useConversation } from '../../../lib/journal/react.ts';
import type { ComposerTask } from '../components/composer/ThreadComposer.tsx';
import type { Asked } from '../components/dialogs/ThreadDialogs.tsx';
import { type KnownThread, knownThread } from '../components/thread/known-thread.ts';
import { type Choosing, useChoosing } from './use-choosing.ts';
import { useFollowMoved } from './use-follow-moved.ts';
import { useRefusedGestures } from './use-refused-gestures.ts';
import { type ThreadReading, useThreadReading } from './use-thread-reading.ts';

/** What was read within so many milliseconds is as good as read again. */
const JUST_MS = 5_000;

interface OpenThreadInput {
  me: Me;
  threadId: string;
  /** Undefined for someone invited to this one thread, for a direct conversation and for a live room. */
  channel: Channel | undefined;
}

/** A thread that is open on the page: what is known of it, where one reads, and what one is doing in it. */
export interface OpenThread {
  me: Me;
  channel: Channel | undefined;
  view: ConversationView;
  query: UseQueryResult<Thread, Error>;
  /** Null as long as nothing of it has arrived. */
  thread: KnownThread | null;
  reading: ThreadReading;
  /** Rank that the address asks for. */
  aimed: number | null;
  /** `closed`: not ours to read. */
  failure: 'closed' | 'failed' | null;
  retry: () => void;
  /** What asks for a word before it is done. */
  asked: Asked | null;
  ask: (asked: Asked | null) => void;
  task: ComposerTask | null;
  setTask: (task: ComposerTask | null) => void;
  endTask: () => void;
  choosing: Choosing;
  /** Asks where these messages go. */
  moveThem: (messages: readonly Message[]) => void;
}

export function useOpenThread({ me, threadId, channel }: OpenThreadInput): OpenThread {
  const [parameters] = useSearchParams();
  const aimed = Number(parameters.get('message')) || null;
  const view = useConversation(threadId);
  const query = useQuery({
    ...queries.threads.get.queryOptions({ input: { threadId } }),
    // Of a thread whose channel isn't ours to see, only its page tells whether one may write there still.
    refetchOnMount: ({ state }) => channel !== undefined || isJustRead(state.dataUpdatedAt) || 'always',
  });
  const reading = useThreadReading({ me: me.id, threadId, view, thread: query, aimed });
  const [asked, ask] = useState<Asked | null>(null);
  const [task, setTask] = useState<ComposerTask | null>(null);
  const thread = useKnownThread(view.thread, query.data, channel, me.id);
  const endTask = useCallback(() => setTask(null), []);
  useRefusedGestures();
  const choosing = useChoosing(view.items);
  const moveThem = (messages: readonly Message[]) => ask({ kind: 'move', messages, onMoved: choosing.end });
  useFollowMoved(view.items, aimed);
  const isClosedDoor = query.error instanceof AppError && query.error.code === 'not_found';
  const isGone = view.status === 'gone' || isClosedDoor;
  return {
    ...{ me, channel, view, query, thread, reading, aimed },
    failure: isGone ? 'closed' : view.status === 'failed' && !thread ? 'failed' : null,
    retry: () => void view.conversation.retry(),
    ...{ asked, ask, task, setTask, endTask, choosing, moveThem },
  };
}

/** It came with what led here, a room's code: a thousand people need not ask for it again. */
function isJustRead(at: number): boolean {
  return Math.abs(Date.now() - at) < JUST_MS;
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
