/** A list whose order waits while someone is reading or touching it. */
export interface SteadyOrder<Item> {
  /** What is shown, in the order it is shown. */
  items: Item[];
  /** How many lines would stand higher, or are new, if the order were free. */
  moved: number;
}

/**
 * Keeps the lines where they were: those already shown stay in their order with what is new about them, those
 * that came since above them wait. Lines further down (the next page) follow as they come.
 * @param shown keys in the order last shown; empty lets everything through
 */
export function keepOrder<Item>(
  fresh: readonly Item[],
  shown: readonly string[],
  keyOf: (item: Item) => string,
): SteadyOrder<Item> {
  if (shown.length === 0) return { items: [...fresh], moved: 0 };
  const place = new Map(shown.map((key, index) => [key, index]));
  const known = fresh.filter((item) => place.has(keyOf(item)));
  const kept = [...known].sort((a, b) => (place.get(keyOf(a)) ?? 0) - (place.get(keyOf(b)) ?? 0));
  const lastKnown = fresh.findLastIndex((item) => place.has(keyOf(item)));
  const after = fresh.slice(lastKnown + 1);
  const held = fresh.slice(0, lastKnown + 1).filter((item) => !place.has(keyOf(item))).length;
  return { items: [...kept, ...after], moved: held + movedUp(known.map(keyOf), kept.map(keyOf)) };
}

/** How many keys stand higher in `fresh` than among what is kept, because they became active. */
function movedUp(fresh: readonly string[], kept: readonly string[]): number {
  const before = new Map(kept.map((key, index) => [key, index]));
  let count = 0;
  let highest = Number.POSITIVE_INFINITY;
  for (const key of [...fresh].reverse()) {
    const index = before.get(key) ?? 0;
    if (index > highest) count += 1;
    else highest = index;
  }
  return count;
}
