import { startTransition, useCallback, useEffect, useRef, useState } from 'react';

/** Milliseconds between two looks at what was seen: a finger that scrolls fast passes a message at each frame. */
export const betweenLooks = 250;
export const betweenLooksLive = 2_000;

/** The last rank that was on the screen of a thread. */
export interface SeenRank {
  /** As of a moment ago: all that a thread is made of is drawn again when it changes. */
  seen: number;
  /** At this very moment: what one saw last before leaving is in it. */
  seenNow: () => number;
  /** Raises it, soon. */
  onSeen: (seq: number) => void;
  /** Where it begins: what had been read before. */
  setSeen: (seq: number) => void;
}

/**
 * Follows what is seen of a thread, which is told now and then and known at any moment.
 *
 * @param pause milliseconds between two times that it is told
 */
export function useSeenRank(pause = betweenLooks): SeenRank {
  const [seen, setShown] = useState(0);
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const seenNow = useCallback(() => latest.current, []);
  const onSeen = useCallback(
    (seq: number) => {
      if (seq <= latest.current) return;
      latest.current = seq;
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        startTransition(() => setShown(latest.current));
      }, pause);
    },
    [pause],
  );
  const setSeen = useCallback((seq: number) => {
    latest.current = seq;
    setShown(seq);
  }, []);
  return { seen, seenNow, onSeen, setSeen };
}
