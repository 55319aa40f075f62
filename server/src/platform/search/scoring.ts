import type { Candidate } from './candidates.ts';
import type { Slot } from './slots.ts';
import { stem } from './tokens.ts';

/** A word of a thing that answers to one that was asked: how well, from 0 to 1. */
export interface Hit {
  slot: number;
  weight: number;
  correction: string | null;
}

/** How a candidate answers to what was asked. */
export interface Scored {
  candidate: Candidate;
  score: number;
  slots: number;
  titleHits: number;
  corrections: ReadonlySet<string>;
}

const EXACT = 1;
const SAME_STEM = 0.85;
const BEGINS = 0.75;
const CORRECTED = 0.6;
const JOINED_AT_MOST = 3;

/** Which of the words that were asked a word stands for. Remembers what it was asked: made anew for each search. */
export class Matcher {
  readonly #slots: readonly Slot[];
  readonly #known = new Map<string, readonly Hit[]>();
  /** Words that one which was asked begins with: only these are read together with the next. */
  readonly #begin = new Map<string, boolean>();

  readonly #letters: ReadonlySet<number>;

  constructor(slots: readonly Slot[]) {
    this.#slots = slots;
    this.#letters = new Set(slots.flatMap(firstLetters));
  }

  hitsOf(surface: string): readonly Hit[] {
    const known = this.#known.get(surface);
    if (known) return known;
    const token = stem(surface);
    const hits = this.#slots.flatMap((slot, index) => {
      const weight = weightOf(slot, surface, token);
      return weight > 0 ? [{ slot: index, weight, correction: weight === CORRECTED ? surface : null }] : [];
    });
    this.#known.set(surface, hits);
    return hits;
  }

  /** Whether a word that begins with this letter can be one that was asked: most can't, and are passed over. */
  mayStart(letter: number): boolean {
    return this.#letters.has(letter);
  }

  /** What a word stands for, alone or with those behind it ("co" and "portage" for "coportage"), and how many they are. */
  hitsFrom(wordAhead: (ahead: number) => string | undefined): { hits: readonly Hit[]; words: number } {
    const first = wordAhead(0) ?? '';
    let joined = first;
    for (let ahead = 1; ahead < JOINED_AT_MOST && this.#mayBegin(first); ahead += 1) {
      const next = wordAhead(ahead);
      if (next === undefined) break;
      joined += next;
      const hits = this.hitsOf(joined).filter(({ weight }) => weight >= SAME_STEM);
      if (hits.length > 0) return { hits, words: ahead + 1 };
    }
    return { hits: this.hitsOf(first), words: 1 };
  }

  #mayBegin(word: string): boolean {
    const known = this.#begin.get(word);
    if (known !== undefined) return known;
    const begins = this.#slots.some(
      ({ surface }) => surface.length > word.length && surface.startsWith(word),
    );
    this.#begin.set(word, begins);
    return begins;
  }
}

function firstLetters({ surface, tokens, corrections }: Slot): number[] {
  return [surface, ...tokens, ...corrections.keys(), ...corrections.values()].map((word) =>
    word.charCodeAt(0),
  );
}

function weightOf(slot: Slot, surface: string, token: string): number {
  if (slot.surface === surface) return EXACT;
  if (slot.prefix !== null && surface.startsWith(slot.prefix)) {
    return surface === slot.prefix ? EXACT : BEGINS;
  }
  if (slot.tokens.has(token)) return SAME_STEM;
  for (const correction of slot.corrections.values()) if (correction === token) return CORRECTED;
  return 0;
}

const TITLE = 2.6;
const BODY = 1;
/** A word that comes again tells more, but less and less. */
const SATURATION = 1.2;
const USUAL_LENGTH = 60;
const LENGTH_MATTERS = 0.35;
const ADJACENT = 0.35;
/** Neighbours may have so many words between them, less one. */
const NEAR = 3;
const WHOLE_TITLE = 0.8;
const FRESH_SHARE = 0.25;
const HALF_LIFE_MS = 120 * 86_400_000;

/** Scores what was found by where the words stand, how rare they are, how close together, and how fresh it is. */
export function scoreCandidates(
  candidates: readonly Candidate[],
  slots: readonly Slot[],
  options: { all: number; now: number },
): Scored[] {
  const matcher = new Matcher(slots);
  const rarity = slots.map(({ uses }) => Math.log(1 + options.all / (1 + Math.min(uses, options.all / 4))));
  return candidates.map((candidate) => scoreOne(candidate, matcher, rarity, options.now));
}

function scoreOne(candidate: Candidate, matcher: Matcher, rarity: readonly number[], now: number): Scored {
  const title = readField(candidate.title, matcher, rarity.length);
  const body = readField(candidate.body, matcher, rarity.length);
  const length = 1 - LENGTH_MATTERS + (LENGTH_MATTERS * body.words) / USUAL_LENGTH;
  let words = 0;
  let covered = 0;
  for (const [slot, rare] of rarity.entries()) {
    const inTitle = title.weights[slot] ?? 0;
    const inBody = body.weights[slot] ?? 0;
    if (inTitle + inBody > 0) covered += 1;
    words += rare * (TITLE * Math.min(inTitle, 1) + (BODY * inBody) / (inBody + SATURATION * length));
  }
  const close = ADJACENT * (title.adjacent * TITLE + body.adjacent);
  const whole = title.words > 0 && title.hits === title.words && covered === rarity.length ? WHOLE_TITLE : 0;
  const coverage = rarity.length === 0 ? 1 : (covered / rarity.length) ** 2;
  const relevance = rarity.length === 0 ? 1 : words * coverage * (1 + close + whole);
  const fresh = 2 ** (-Math.max(0, now - candidate.at.getTime()) / HALF_LIFE_MS);
  return {
    candidate,
    score: relevance * (1 - FRESH_SHARE + FRESH_SHARE * fresh),
    slots: covered,
    titleHits: title.hits,
    corrections: new Set([...title.corrections, ...body.corrections]),
  };
}

interface FieldReading {
  weights: number[];
  words: number;
  hits: number;
  /** From 0 to 1: how many neighbours of what was asked are neighbours here. */
  adjacent: number;
  corrections: string[];
}

function readField(line: string, matcher: Matcher, slots: number): FieldReading {
  const reading: FieldReading = {
    weights: new Array<number>(slots).fill(0),
    words: 0,
    hits: 0,
    adjacent: 0,
    corrections: [],
  };
  const pairs = new Set<number>();
  let last = { slot: -2, at: -9 };
  let skip = 0;
  for (let from = 1; from < line.length; from = line.indexOf(' ', from) + 1) {
    const at = reading.words;
    reading.words += 1;
    if (skip > 0) skip -= 1;
    else if (matcher.mayStart(line.charCodeAt(from))) {
      const { hits, words } = matcher.hitsFrom((ahead) => wordAhead(line, from, ahead));
      if (hits.length > 0) reading.hits += words;
      skip = words - 1;
      for (const { slot, weight, correction } of hits) {
        reading.weights[slot] = (reading.weights[slot] ?? 0) + weight;
        if (correction !== null) reading.corrections.push(correction);
        if (slot === last.slot + 1 && at - last.at <= NEAR) pairs.add(slot);
        last = { slot, at };
      }
    }
  }
  reading.adjacent = slots > 1 ? pairs.size / (slots - 1) : 0;
  return reading;
}

/** The word so many behind the one that begins here. */
function wordAhead(line: string, from: number, ahead: number): string | undefined {
  let start = from;
  for (let i = 0; i < ahead; i += 1) start = line.indexOf(' ', start) + 1;
  return start < line.length ? line.slice(start, line.indexOf(' ', start)) : undefined;
}
