import { fold } from '@sentiers/shared/search/fold.ts';
import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import { type Place, territoryTree } from './territory-tree.ts';

/**
 * What places are found by, their words and their codes: one text a line, and where what is typed may begin in it, in
 * the order of what begins there. A prefix is then one run of these, found without a look at the others.
 */
interface Beginnings {
  text: string;
  /** Where each begins in `text`, sorted by the text from there to the end of its line. */
  starts: Uint32Array;
  /** Of each, the index of its place. */
  owners: Uint32Array;
  /** Of each, 1: whether its line begins there. */
  firsts: Uint8Array;
}

interface Names {
  /** The most peopled first. */
  places: readonly Place[];
  /** Of each place, what comes before the others: see `order`. */
  orders: Uint8Array;
  words: Beginnings;
  codes: Beginnings;
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
  const best = new Best(limit);
  const code = q.trim().toUpperCase();
  // By the code as the INSEE writes it, with or without what we write before it.
  if (/^(?:\d|2[AB]|[A-Z]+:\d)/.test(code)) take(best, names, names.codes, code);
  take(best, names, names.words, wanted);
  const { places } = names;
  return best.indexes().map((index) => places[index] as Place);
}

/** Gives each place that has such a beginning, as near as it comes: 0, all of its line; 1, as its line begins; 2, within. */
function take(best: Best, { orders }: Names, beginnings: Beginnings, wanted: string): void {
  const { text, starts, owners, firsts } = beginnings;
  const [from, to] = runOf(beginnings, wanted);
  for (let at = from; at < to; at += 1) {
    const owner = owners[at] as number;
    const exact = text[(starts[at] as number) + wanted.length] === END;
    const nearness = firsts[at] === 1 ? (exact ? 0 : 1) : 2;
    best.take(((orders[owner] as number) * 3 + nearness) * PLACES + owner);
  }
}

/** The smallest ranks that were given, each place once; the remainder of a rank is its place. */
class Best {
  readonly #limit: number;
  readonly #ranks: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  take(rank: number): void {
    const ranks = this.#ranks;
    if (ranks.length === this.#limit && rank >= (ranks.at(-1) ?? 0)) return;
    const known = ranks.findIndex((each) => each % PLACES === rank % PLACES);
    if (known >= 0 && (ranks[known] as number) <= rank) return;
    if (known >= 0) ranks.splice(known, 1);
    ranks.splice(ranks.findLastIndex((each) => each < rank) + 1, 0, rank);
    if (ranks.length > this.#limit) ranks.pop();
  }

  /** The best first. */
  indexes(): number[] {
    return this.#ranks.map((rank) => rank % PLACES);
  }
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
  const codes = places.map(({ code }) => code.toUpperCase());
  return {
    places,
    orders: Uint8Array.from(places, ({ code }) => order[placeKindOf(code)]),
    words: beginningsOf(places.map(({ label }, owner) => ({ line: foldName(label), owner, after: ' ' }))),
    codes: beginningsOf([
      ...codes.map((line, owner) => ({ line: line.slice(line.indexOf(':') + 1), owner, after: null })),
      ...codes.flatMap((line, owner) => (line.includes(':') ? [{ line, owner, after: null }] : [])),
    ]),
  };
}

/** @param lines each with what another beginning follows on it; null: it begins at its start alone */
function beginningsOf(lines: readonly { line: string; owner: number; after: string | null }[]): Beginnings {
  const found: { start: number; rest: string; owner: number; first: number }[] = [];
  let start = 0;
  for (const { line, owner, after } of lines) {
    found.push({ start, rest: line, owner, first: 1 });
    for (let at = nextIn(line, after, 0); at > 0; at = nextIn(line, after, at)) {
      found.push({ start: start + at, rest: line.slice(at), owner, first: 0 });
    }
    start += line.length + 1;
  }
  found.sort((a, b) => (a.rest < b.rest ? -1 : a.rest > b.rest ? 1 : a.start - b.start));
  return {
    text: lines.map(({ line }) => line + END).join(''),
    starts: Uint32Array.from(found, (each) => each.start),
    owners: Uint32Array.from(found, (each) => each.owner),
    firsts: Uint8Array.from(found, (each) => each.first),
  };
}

/** Where what follows `after` begins, beyond `from`; 0 where nothing does. */
function nextIn(line: string, after: string | null, from: number): number {
  return after === null ? 0 : line.indexOf(after, from) + 1;
}

/** From which beginning on, and up to which, all begin with `wanted`. */
function runOf({ text, starts }: Beginnings, wanted: string): [from: number, to: number] {
  const firstWhere = (isThere: (beginning: string) => boolean) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = starts[middle] as number;
      const end = Math.min(text.indexOf(END, start), start + wanted.length);
      if (isThere(text.slice(start, end))) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return [firstWhere((beginning) => beginning >= wanted), firstWhere((beginning) => beginning > wanted)];
}
