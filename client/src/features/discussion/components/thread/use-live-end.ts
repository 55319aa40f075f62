import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Rows drawn at the end: as many as fill so many screens, and a few more, for all may be new at each lot that comes. */
const SCREENS = 1.25;
const BESIDE = 2;
/** Before it is known how high rows are; and how many more or less are worth another drawing. */
const AT_FIRST = 6;
const SLACK = 2;
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
  const drawn = shown.length;
  const latest = useRef({ rows, onOlder, isWhole, atEnd, drawn });
  useLayoutEffect(() => {
    latest.current = { rows, onOlder, isWhole, atEnd, drawn };
  });
  useEffect(() => {
    if (!scroller) return;
    // Looked at once the browser has laid them out: to ask before would have it do so twice.
    const fit = new ResizeObserver(() => {
      const wanted = rowsToFill(scroller, latest.current.drawn);
      setAtEnd((before) => (Math.abs(wanted - before) < SLACK ? before : wanted));
    });
    fit.observe(scroller);
    if (scroller.firstElementChild) fit.observe(scroller.firstElementChild);
    return () => fit.disconnect();
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

/** How many rows as high as those that are drawn fill the list, at its end. */
function rowsToFill({ clientHeight, firstElementChild }: HTMLElement, drawn: number): number {
  const height = firstElementChild?.clientHeight ?? 0;
  if (drawn === 0 || height === 0 || clientHeight === 0) return AT_FIRST;
  return Math.ceil((clientHeight * SCREENS * drawn) / height) + BESIDE;
}

/** So many rows up to this last one; of one that is not among them, up to the very last. */
export function shownOf<Row extends Keyed>(rows: readonly Row[], { last, count }: Away): readonly Row[] {
  const found = rows.findLastIndex(({ key }) => key === last);
  const end = found === -1 ? rows.length : found + 1;
  return rows.slice(Math.max(0, end - count), end);
}
