import type { ThreadEvent } from '@sentiers/shared/threads/schema.ts';
import { useMemo, useRef } from 'react';
import type { ConversationView } from '../../../lib/journal/react.ts';
import type { WaitingEntry } from '../../../lib/journal/waiting.ts';
import { overlayGestures } from '../logic/outbox-overlay.ts';
import { type TimelineRow, timelineRows, type WaitingMessage } from '../logic/timeline.ts';

/** A message of mine on its way, as a row. */
export interface WaitingPost extends WaitingMessage {
  waiting: WaitingEntry;
}

/** The rows of a thread: its messages as I have just made them, then what waits. */
export function useTimeline(
  view: ConversationView,
  me: string,
  unreadFrom: number | null,
  history: readonly ThreadEvent[],
): TimelineRow<WaitingPost>[] {
  const { items, hasOlder, hasNewer, sent, gestures, messages } = view;
  const seams = useSeams(items[0]?.seq);
  return useMemo(() => {
    // Someone who looks at an older part sees what waits once they are back at the end.
    const shown = overlayGestures(items, { sent: hasNewer ? [] : sent, gestures }, me);
    const waiting = hasNewer ? [] : messages.map(postOf);
    return timelineRows({ messages: shown, waiting, me, unreadFrom, hasOlder, seams, history });
  }, [items, hasOlder, hasNewer, sent, gestures, messages, me, unreadFrom, seams, history]);
}

function postOf(waiting: WaitingEntry): WaitingPost {
  const { entry } = waiting;
  const clientId = 'clientId' in entry.work ? entry.work.clientId : entry.id;
  return { clientId, writtenAt: entry.writtenAt, waiting };
}

/** Ranks at which a page began: those rows were drawn with their author's name, and keep it. */
function useSeams(first: number | undefined): ReadonlySet<number> {
  const seams = useRef<ReadonlySet<number>>(new Set());
  if (first !== undefined && !seams.current.has(first)) seams.current = new Set([...seams.current, first]);
  return seams.current;
}
