import { type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import { keepOrder } from '../logic/order.ts';

/** Milliseconds without a gesture after which a list may move. */
const IDLE_MS = 4_000;
const gestures = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

export interface SteadyOrder {
  ids: readonly string[];
  /** Another order is due: it comes when it is asked for, or once nobody reads. */
  isStale: boolean;
  sort: () => void;
}

/**
 * An order that doesn't move under the finger: what is new comes behind, and the rest waits until it is asked for, or
 * until nothing was done for a moment and nobody is in the list.
 *
 * @param reason what is sorted by: another one sorts at once
 */
export function useSteadyOrder(
  wanted: readonly string[],
  reason: string,
  list: RefObject<HTMLElement | null>,
): SteadyOrder {
  const [kept, keep] = useState({ ids: wanted, reason });
  const ids = kept.reason === reason ? keepOrder(kept.ids, wanted) : wanted;
  // What came behind keeps the place where it was seen first.
  if (kept.reason !== reason || kept.ids.join() !== ids.join()) keep({ ids, reason });
  const isStale = ids.some((id, at) => id !== wanted[at]);
  const latest = useRef({ ids: wanted, reason });
  useEffect(() => {
    latest.current = { ids: wanted, reason };
  });
  useEffect(() => {
    if (!isStale) return;
    return whenIdle(() => {
      const isRead = list.current?.matches(':hover, :focus-within') ?? false;
      // Nobody waits for it: a slow phone draws it piece by piece.
      if (!isRead) startTransition(() => keep(latest.current));
    });
  }, [isStale, list]);
  return { ids, isStale, sort: () => keep({ ids: wanted, reason }) };
}

/** Asks again and again, each time that nothing was done for a moment; answers how to stop. */
function whenIdle(act: () => void): () => void {
  const start = () => window.setInterval(act, IDLE_MS);
  let timer = start();
  const stir = () => {
    window.clearInterval(timer);
    timer = start();
  };
  for (const gesture of gestures) window.addEventListener(gesture, stir, { passive: true, capture: true });
  return () => {
    window.clearInterval(timer);
    for (const gesture of gestures) window.removeEventListener(gesture, stir, { capture: true });
  };
}
