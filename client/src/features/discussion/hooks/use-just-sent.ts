import { useEffect, useRef, useState } from 'react';
import { useSendingEvents } from '../../../lib/journal/react.ts';

/** Milliseconds for which a message that has just left may be taken back in one gesture. */
const regret = 10_000;

/** Client ids of the messages that left this tab a moment ago. */
export function useJustSent(): ReadonlySet<string> {
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const all = timers.current;
    return () => {
      for (const timer of all) clearTimeout(timer);
    };
  }, []);
  useSendingEvents((event) => {
    if (event.kind !== 'done' || event.entry.work.kind !== 'message') return;
    const { clientId } = event.entry.work;
    setSent((before) => new Set([...before, clientId]));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setSent((before) => new Set([...before].filter((id) => id !== clientId)));
    }, regret);
    timers.current.add(timer);
  });
  return sent;
}
