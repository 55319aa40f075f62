import { diff3MergeRegions, diffComm, diffIndices } from 'node-diff3';

type Paragraphs = readonly string[];

/**
 * What two people made of the same words, paragraph by paragraph; null where both changed the same one, so that someone
 * must choose. What both added in one place is kept, theirs first. Nothing that one of them wrote goes unless one of
 * them took it out.
 *
 * @param base what both began with
 */
export function mergeBodies(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const merged: string[] = [];
  for (const region of diff3MergeRegions(
    [...paragraphs(mine)],
    [...paragraphs(base)],
    [...paragraphs(theirs)],
  )) {
    const kept = region.stable
      ? region.bufferContent
      : mergeRegion(region.oContent, region.aContent, region.bContent);
    if (kept === null) return null;
    merged.push(...kept);
  }
  return merged.join(BETWEEN);
}

/** Both texts, what they share once: nothing of either is left out. Theirs comes first. */
export function bothBodies(mine: string, theirs: string): string {
  return both(paragraphs(mine), paragraphs(theirs)).join(BETWEEN);
}

/** Whether a text has every paragraph that another one brought to what it began with, and none that it took out. */
export function hasAllOf(text: string, base: string, brought: string): boolean {
  const [there, before, after] = [text, base, brought].map((one) => new Set(paragraphs(one)));
  const added = paragraphs(brought).filter((one) => !before?.has(one));
  const removed = paragraphs(base).filter((one) => !after?.has(one));
  return added.every((one) => there?.has(one)) && !removed.some((one) => there?.has(one));
}

/** Two line ends in a row: what stands between them is given back as it was. */
const BETWEEN = '\n\n';

/** The paragraphs of a text; of an empty one none, so that what is written first in it is an addition. */
export function paragraphs(text: string): Paragraphs {
  return text === '' ? [] : text.split(BETWEEN);
}

/** What becomes of paragraphs around which both changed something. */
function mergeRegion(base: Paragraphs, mine: Paragraphs, theirs: Paragraphs): Paragraphs | null {
  if (same(mine, theirs)) return mine;
  if (base.length === 0) return both(mine, theirs);
  return mergeOneByOne(base, mine, theirs, 'mine') ?? mergeOneByOne(base, theirs, mine, 'theirs');
}

/** One side changed paragraphs where they stand; the other one's changes are carried over between those. */
function mergeOneByOne(
  base: Paragraphs,
  inPlace: Paragraphs,
  other: Paragraphs,
  whose: 'mine' | 'theirs',
): Paragraphs | null {
  if (inPlace.length !== base.length) return mergeAround(base, inPlace, other, whose);
  const merged: string[] = [];
  let at = 0;
  for (const { buffer1, buffer2Content } of diffIndices([...base], [...other])) {
    const [start, length] = buffer1;
    merged.push(...inPlace.slice(at, start));
    at = start + length;
    const untouched = same(inPlace.slice(start, at), base.slice(start, at));
    const kept = untouched
      ? buffer2Content
      : changedBoth(base.slice(start, at), inPlace.slice(start, at), buffer2Content, whose);
    if (kept === null) return null;
    merged.push(...kept);
  }
  return [...merged, ...inPlace.slice(at)];
}

/** Both changed the same paragraphs, perhaps each another one of them. */
function changedBoth(
  base: Paragraphs,
  first: Paragraphs,
  second: Paragraphs,
  whose: 'mine' | 'theirs',
): Paragraphs | null {
  if (second.length !== base.length) return mergeAround(base, first, second, whose);
  const merged = base.map((one, index) => {
    const [a, b] = [first[index] ?? '', second[index] ?? ''];
    return a === one || a === b ? b : b === one ? a : null;
  });
  return merged.some((one) => one === null) ? null : (merged as string[]);
}

/** What stood there stands whole in what one side made of it: what that side put around it stays around it. */
function mergeAround(
  base: Paragraphs,
  first: Paragraphs,
  second: Paragraphs,
  whose: 'mine' | 'theirs',
): Paragraphs | null {
  const inSecond = placeOf(base, second);
  const inFirst = placeOf(base, first);
  if (inSecond < 0 && inFirst < 0) return null;
  if (inSecond >= 0 && inFirst >= 0) {
    const join = (a: Paragraphs, b: Paragraphs) => (whose === 'mine' ? both(a, b) : both(b, a));
    return [
      ...join(first.slice(0, inFirst), second.slice(0, inSecond)),
      ...base,
      ...join(first.slice(inFirst + base.length), second.slice(inSecond + base.length)),
    ];
  }
  const [whole, at, changed] = inSecond >= 0 ? [second, inSecond, first] : [first, inFirst, second];
  return [...whole.slice(0, at), ...changed, ...whole.slice(at + base.length)];
}

/** Where some paragraphs stand in a row in others; -1 where they don't. */
function placeOf(some: Paragraphs, within: Paragraphs): number {
  return within.findIndex((_, at) => same(within.slice(at, at + some.length), some));
}

function both(mine: Paragraphs, theirs: Paragraphs): string[] {
  return diffComm([...theirs], [...mine]).flatMap(({ common, buffer1, buffer2 }) =>
    common ? common : [...(buffer1 ?? []), ...(buffer2 ?? [])],
  );
}

function same(some: Paragraphs, others: Paragraphs): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
