import { useCallback, useEffect, useRef, useState } from 'react';
import type { TimelineRow } from '../../logic/timeline.ts';

/** Who leaves the end does it with a gesture, at most so many milliseconds before the list says that it is left. */
const GESTURE_MS = 1_000;
const gestures = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

interface EndOptions {
  startsThere: boolean;
  /** One looks at an older part: its end is not that of the thread. */
  hasNewer: boolean;
  toEnd: () => void;
}

export interface ListEnd {
  atBottom: boolean;
  /** Told by the list when its end comes to the edge, or leaves it. */
  onBottom: (isThere: boolean) => void;
  /** What the list does when more comes. */
  follow: () => 'auto' | false;
}

/**
 * Who reads the end stays there, however much comes at once, and whatever changes the height (a keyboard that opens, a
 * composer that grows): only a gesture of theirs leaves it.
 */
export function useEnd(scroller: HTMLElement | null, { startsThere, hasNewer, toEnd }: EndOptions): ListEnd {
  const [atBottom, setAtBottom] = useState(startsThere);
  const gestureAt = useRef(Number.NEGATIVE_INFINITY);
  const stays = useRef(startsThere);
  const latest = useRef({ hasNewer, toEnd });
  useEffect(() => {
    latest.current = { hasNewer, toEnd };
  });
  useEffect(() => {
    if (!scroller) return;
    let height = scroller.clientHeight;
    const resized = new ResizeObserver(() => {
      const shrunk = scroller.clientHeight < height;
      height = scroller.clientHeight;
      if (shrunk && stays.current && !latest.current.hasNewer) latest.current.toEnd();
    });
    resized.observe(scroller);
    const stir = () => {
      gestureAt.current = performance.now();
    };
    for (const gesture of gestures) scroller.addEventListener(gesture, stir, { passive: true });
    return () => {
      resized.disconnect();
      for (const gesture of gestures) scroller.removeEventListener(gesture, stir);
    };
  }, [scroller]);
  const onBottom = useCallback((isThere: boolean) => {
    const isMeant = performance.now() - gestureAt.current < GESTURE_MS;
    if (!isThere && stays.current && !isMeant && !latest.current.hasNewer) {
      latest.current.toEnd();
      return;
    }
    stays.current = isThere;
    setAtBottom(isThere);
  }, []);
  const follow = useCallback(() => (stays.current ? 'auto' : false), []);
  return { atBottom, onBottom, follow };
}

/** What I have just written is always shown, wherever I was reading. */
export function useFollowMine(rows: readonly TimelineRow[], toEnd: () => void) {
  const last = rows.at(-1);
  const mine = last?.kind === 'waiting' ? last.key : null;
  const shown = useRef(mine);
  useEffect(() => {
    if (mine !== null && mine !== shown.current) toEnd();
    shown.current = mine;
  }, [mine, toEnd]);
}
