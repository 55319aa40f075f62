import { useEffect, useLayoutEffect, useRef } from 'react';

/** Pixels by which the end of a message may be below the edge and still count as seen. */
const tolerance = 12;

/** Milliseconds between two looks: where a row stands can't be asked without laying the whole list out. */
const pause = 100;

/**
 * Watches what is on the screen of a list of messages (elements with `data-seq`), while the page is visible: to the
 * very moment when the page hides or the list leaves.
 * @param rows anything that changes when what is drawn does
 * @param onSeen told the last rank whose end was on the screen
 * @param onTop told the first rank on the screen
 */
export function useSeen(
  scroller: HTMLElement | null,
  rows: unknown,
  onSeen: (seq: number) => void,
  onTop: (seq: number) => void,
): void {
  const latest = useRef({ onSeen, onTop });
  const look = useRef(() => {});
  useEffect(() => {
    latest.current = { onSeen, onTop };
  });
  // A layout effect: when it ends, the rows still stand, and whoever marks what was seen has not left yet.
  useLayoutEffect(() => {
    if (!scroller) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDrawn = false;
    const measure = (isVisible: boolean) => {
      timer = undefined;
      isDrawn = true;
      const { first, last } = ranksOnScreen(scroller);
      if (first !== null) latest.current.onTop(first);
      if (last !== null && isVisible) latest.current.onSeen(last);
    };
    look.current = () => {
      timer ??= setTimeout(() => measure(isPageVisible()), pause);
    };
    const lookNow = (isVisible: boolean) => {
      const isDue = timer !== undefined;
      clearTimeout(timer);
      // Rows of the very first moment may not be where they will be: no one has read them.
      if (isDue && isDrawn) measure(isVisible);
    };
    const onChange = () => look.current();
    // It was visible until now.
    const onVisibility = () => (isPageVisible() ? onChange() : lookNow(true));
    const resized = new ResizeObserver(onChange);
    resized.observe(scroller);
    // A list that was loaded before draws its rows a moment after it opens, and nothing else changes then.
    const drawn = new MutationObserver(onChange);
    drawn.observe(scroller, { childList: true, subtree: true });
    scroller.addEventListener('scroll', onChange, { passive: true });
    // On the window as it goes down, before who marks what was seen is told.
    window.addEventListener('visibilitychange', onVisibility, true);
    onChange();
    return () => {
      lookNow(isPageVisible());
      resized.disconnect();
      drawn.disconnect();
      scroller.removeEventListener('scroll', onChange);
      window.removeEventListener('visibilitychange', onVisibility, true);
    };
  }, [scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are the reason to look again.
  useEffect(() => {
    look.current();
  }, [rows]);
}

const isPageVisible = () => document.visibilityState === 'visible';

/** Ranks of the first message on the screen and of the last whose end is; null where the list is not shown. */
export function ranksOnScreen(scroller: HTMLElement): { first: number | null; last: number | null } {
  const box = scroller.getBoundingClientRect();
  let first: number | null = null;
  let last: number | null = null;
  if (box.height === 0) return { first, last };
  for (const element of scroller.querySelectorAll<HTMLElement>('[data-seq]')) {
    const { top, bottom } = element.getBoundingClientRect();
    const seq = Number(element.dataset.seq);
    if (bottom > box.top && top < box.bottom) first ??= seq;
    if (bottom <= box.bottom + tolerance) last = Math.max(last ?? 0, seq);
  }
  return { first, last };
}
