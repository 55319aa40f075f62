import { fold } from '@sentiers/shared/search/fold.ts';
import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import { type Place, territoryTree } from './territory-tree.ts';

/**
 * Every place by each of its words: the folded names one after the other, each on a line of its own, and where their
 * words begin, in the order of what they begin. A prefix is then one run of them.
 */
interface Names {
  text: string;
  /** The most peopled first. */
  places: readonly Place[];
  /** Where each name begins in `text`. */
  starts: Uint32Array;
  /** Where each word begins, sorted by the text from there on. */
  words: Uint32Array;
}

let names: Names | null = null;

const order = { region: 0, departement: 1, epci: 2, commune: 3 } as const;
const END = '\n';
/** More than there are places. */
const PLACES = 65_536;

/**
 * Places whose name has words that begin with those of `q`, in their order and one after the other, or whose code
 * begins so: regions, départements, EPCI, then communes; of each, exactly so named first, then those whose name begins
 * so, the most peopled first.
 */
export function findPlaces(q: string, limit: number): Place[] {
  const wanted = foldName(q);
  if (wanted === '') return [];
  names ??= readNames();
  const ranks = Float64Array.from([...byCode(names, q), ...byName(names, wanted)]).sort();
  const found = new Set<Place>();
  for (const rank of ranks) {
    if (found.size === limit) break;
    found.add(names.places[rank % PLACES] as Place);
  }
  return [...found];
}

/** 0: its whole name; 1: its name begins so; 2: one of its words does. */
type Exactness = 0 | 1 | 2;

/** What a place is sorted by; the remainder is its index, the most peopled being first. */
function rankOf({ places }: Names, index: number, exactness: Exactness): number {
  return (order[placeKindOf((places[index] as Place).code)] * 3 + exactness) * PLACES + index;
}

function byName(all: Names, wanted: string): number[] {
  const { text, starts, words } = all;
  const found: number[] = [];
  for (let at = firstFrom(text, words, wanted); at < words.length; at += 1) {
    const from = words[at] as number;
    if (!text.startsWith(wanted, from)) break;
    const index = lineOf(starts, from);
    const begins = starts[index] === from;
    const exact = begins && text[from + wanted.length] === END;
    found.push(rankOf(all, index, exact ? 0 : begins ? 1 : 2));
  }
  return found;
}

/** By the code as the INSEE writes it, with or without what we write before it. */
function byCode(all: Names, q: string): number[] {
  const wanted = q.trim().toUpperCase();
  if (!/^(?:\d|2[AB]|[A-Z]+:\d)/.test(wanted)) return [];
  return all.places.flatMap(({ code: written }, index) => {
    const code = written.toUpperCase();
    const bare = code.slice(code.indexOf(':') + 1);
    if (!code.startsWith(wanted) && !bare.startsWith(wanted)) return [];
    return [rankOf(all, index, bare === wanted || code === wanted ? 0 : 1)];
  });
}

/** Compared without accents, case, hyphens or apostrophes; « St » and « Ste » as what they stand for. */
function foldName(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');
}

function readNames(): Names {
  const places = [...territoryTree().values()].sort(
    (a, b) => b.population - a.population || (a.code < b.code ? -1 : 1),
  );
  const folded = places.map(({ label }) => foldName(label));
  const starts = new Uint32Array(places.length);
  const words: number[] = [];
  let at = 0;
  for (const [index, name] of folded.entries()) {
    starts[index] = at;
    words.push(at);
    for (let blank = name.indexOf(' '); blank >= 0; blank = name.indexOf(' ', blank + 1)) {
      words.push(at + blank + 1);
    }
    at += name.length + 1;
  }
  const text = folded.join(END) + END;
  const rest = new Map(words.map((from) => [from, text.slice(from, text.indexOf(END, from))]));
  const key = (from: number) => rest.get(from) as string;
  words.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
  return { text, places, starts, words: Uint32Array.from(words) };
}

/** Index of the first word from which the text isn't before `wanted`. */
function firstFrom(text: string, words: Uint32Array, wanted: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const from = words[middle] as number;
    const end = text.indexOf(END, from);
    if (text.slice(from, Math.min(end, from + wanted.length)) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the name in which this place of the text lies. */
function lineOf(starts: Uint32Array, from: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= from) low = middle;
    else high = middle - 1;
  }
  return low;
}
