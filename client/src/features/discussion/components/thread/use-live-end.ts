import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Rows drawn at the end: as many as fill the screen, for all may be new at each lot that comes. */
const HEIGHT = 60;
const BESIDE = 2;
const AT_FIRST = 12;
/** Rows drawn more each time that one comes near the first of them. */
const MORE = 40;
/** Pixels within which one is at the end, or near the first row. */
const NEAR_END = 48;
const NEAR_TOP = 600;

interface Keyed {
  key: string;
}

export interface LiveEnd<Row> {
  /** What is drawn of the rows. */
  shown: readonly Row[];
  isThere: boolean;
  /** All rows are drawn: what is older is not loaded. */
  isWhole: boolean;
  toEnd: () => void;
}

/** Where one is away from the end: the last row by then, and how many are drawn before it. */
interface Away {
  last: string;
  count: number;
}

/**
 * Which rows are drawn of a list that is at its end, or that one has gone up in: then nothing is added below, and more
 * is drawn above as one comes near it.
 *
 * @param scroller scrolls from its end: `scrollTop` is 0 there, and negative above
 * @param onOlder asks for what is not loaded; null where all is
 */
export function useLiveEnd<Row extends Keyed>(
  scroller: HTMLElement | null,
  rows: readonly Row[],
  onOlder: (() => void) | null,
): LiveEnd<Row> {
  const [away, setAway] = useState<Away | null>(null);
  const [atEnd, setAtEnd] = useState(AT_FIRST);
  const shown = shownOf(rows, away ?? { last: '', count: atEnd });
  const isWhole = shown[0] === rows[0];
  const latest = useRef({ rows, onOlder, isWhole, atEnd });
  useLayoutEffect(() => {
    latest.current = { rows, onOlder, isWhole, atEnd };
  });
  useEffect(() => {
    if (!scroller) return;
    const resized = new ResizeObserver(() => setAtEnd(Math.ceil(scroller.clientHeight / HEIGHT) + BESIDE));
    resized.observe(scroller);
    // Rows may be lower than that. Looked at once the browser has laid them out: to ask before would have it do so twice.
    const filled = new ResizeObserver(() => {
      const isFilled = scroller.clientHeight === 0 || scroller.scrollHeight > scroller.clientHeight;
      if (!isFilled && !latest.current.isWhole) setAtEnd((drawn) => drawn + BESIDE);
    });
    if (scroller.firstElementChild) filled.observe(scroller.firstElementChild);
    return () => {
      resized.disconnect();
      filled.disconnect();
    };
  }, [scroller]);
  useEffect(() => {
    if (!scroller) return;
    const look = () => {
      const { scrollTop, scrollHeight, clientHeight } = scroller;
      if (-scrollTop < NEAR_END) {
        setAway(null);
        return;
      }
      const isNearTop = scrollHeight - clientHeight + scrollTop < NEAR_TOP;
      const now = latest.current;
      setAway((before) => {
        const last = before?.last ?? now.rows.at(-1)?.key ?? '';
        const count = (before?.count ?? now.atEnd) + (isNearTop && !now.isWhole ? MORE : 0);
        return before?.last === last && before.count === count ? before : { last, count };
      });
      if (isNearTop && now.isWhole) now.onOlder?.();
    };
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [scroller]);
  const toEnd = useCallback(() => {
    setAway(null);
    if (scroller) scroller.scrollTop = 0;
  }, [scroller]);
  return { shown, isThere: away === null, isWhole, toEnd };
}

/** So many rows up to this last one; of one that is not among them, up to the very last. */
export function shownOf<Row extends Keyed>(rows: readonly Row[], { last, count }: Away): readonly Row[] {
  const found = rows.findLastIndex(({ key }) => key === last);
  const end = found === -1 ? rows.length : found + 1;
  return rows.slice(Math.max(0, end - count), end);
}
