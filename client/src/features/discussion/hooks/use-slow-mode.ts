import { useEffect, useState } from 'react';
import { type ConversationView, useSendingEvents } from '../../../lib/journal/react.ts';
import { aheadOfDevice, serverNow } from '../../../lib/server-clock.ts';
import { lastWrittenAt, secondsLeft } from '../logic/slow-mode.ts';

interface SlowModeInput {
  me: string;
  /** What the room asks for between two messages, in seconds; 0 for none, and for whom it spares. */
  pause: number;
  view: Pick<ConversationView, 'items' | 'sent' | 'messages'>;
  threadId: string;
}

/** Milliseconds: the figure is right to the second. */
const tick = 250;

/** Seconds before one may write again: after one's own last words, or as long as the server said. */
export function useSlowMode({ me, pause, view, threadId }: SlowModeInput): number {
  const [asked, setAsked] = useState(0);
  const [now, setNow] = useState(() => serverNow());
  useSendingEvents((event) => {
    if (event.kind === 'later' && event.asked > 0 && event.entry.lane === threadId)
      setAsked(event.asked + aheadOfDevice());
  });
  const left = pause === 0 ? 0 : secondsLeft({ last: lastWrittenAt(view, me), pause, asked, now });
  const isCounting = left > 0;
  const last = view.messages.length + view.sent.length + view.items.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written begins the count anew.
  useEffect(() => setNow(serverNow()), [last, asked, pause]);
  useEffect(() => {
    if (!isCounting) return;
    const timer = setInterval(() => setNow(serverNow()), tick);
    return () => clearInterval(timer);
  }, [isCounting]);
  return left;
}
