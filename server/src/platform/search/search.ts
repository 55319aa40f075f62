/**
 * The search: tokens of our own in an index of our own, for MongoDB's French stemmer takes accented and plain forms
 * for different words.
 *
 * What can be found (`sources.ts`) is one entry each (`search-entries.model.ts`), under keys: the tokens of its words
 * (`tokens.ts`), their first letters, and marks that operators ask for. The index begins with the place where a thing
 * is read, so that a query touches only what its asker may read, and ends with its date, so that the freshest come
 * first without a sort: the rarest word asked is looked up, the others are checked in what that finds
 * (`candidates.ts`). At most a thousand of each kind are scored (`scoring.ts`): the count is exact up to there, and
 * beyond it the freshest thousand are ranked. It knows no feature.
 */

import { type Candidate, type Dates, findCandidates, type Range } from './candidates.ts';
import { type Scored, scoreCandidates } from './scoring.ts';
import { SearchEntryModel } from './search-entries.model.ts';
import type { AskedWords, Slot } from './slots.ts';

/** What was found, the best first. */
export interface Found {
  ranked: Scored[];
  /** There is more than was looked at. */
  more: boolean;
  /** Nothing, or hardly anything, holds all the words: these hold some of them. */
  partial: boolean;
}

/** With so few results that hold all the words, those that hold all but one are worth seeing too. */
const FEW = 3;
const RELAXED_AT_MOST = 6;
/** Where hardly anything holds several of the words, so many of them, the rarest, are looked up alone. */
const ALONE_AT_MOST = 4;

export interface Search {
  ranges: readonly Range[];
  words: AskedWords;
  dates: Dates;
  atMost: number;
  /** Leaves out what says the same as something else that was found. */
  refine?(found: Scored[]): Scored[];
}

/** Finds, and ranks. */
export async function search(asked: Search): Promise<Found> {
  const { words, atMost } = asked;
  const whole = await collect(asked, words);
  const size = { all: await SearchEntryModel.estimatedDocumentCount(), now: Date.now() };
  const ranked = rank(asked, scoreCandidates(whole.candidates, words.slots, size));
  if (ranked.length >= FEW || words.slots.length < 2 || words.phrases.length > 0) {
    return { ranked, more: whole.more || ranked.length > atMost, partial: false };
  }
  const relaxed = await collectPartly(asked, new Set(whole.candidates.map(({ _id }) => _id)));
  const scored = rank(asked, scoreCandidates(relaxed.candidates, words.slots, size));
  const kept = scored.filter(({ slots }) => slots >= Math.max(1, Math.ceil(words.slots.length / 2)));
  const all = [...ranked, ...kept];
  return { ranked: all, more: relaxed.more, partial: kept.length > 0 };
}

function rank({ refine }: Search, scored: Scored[]): Scored[] {
  const kept = refine ? refine(scored) : scored;
  return kept.sort(
    (a, b) =>
      b.score - a.score ||
      b.candidate.at.getTime() - a.candidate.at.getTime() ||
      (a.candidate._id < b.candidate._id ? -1 : 1),
  );
}

interface Collected {
  candidates: Candidate[];
  more: boolean;
}

async function collect({ ranges, dates, atMost }: Search, words: AskedWords): Promise<Collected> {
  const byKind = await Promise.all(ranges.map((range) => findCandidates(range, words, dates, atMost)));
  return {
    candidates: byKind.flat(),
    more: byKind.some((found) => found.length > atMost),
  };
}

/** What holds all but one of the words; where that is nothing, any of the rarest. */
async function collectPartly(asked: Search, known: ReadonlySet<string>): Promise<Collected> {
  const { slots } = asked.words;
  const tries =
    slots.length > 2 && slots.length <= RELAXED_AT_MOST ? slots.map((slot) => without(slots, slot)) : [];
  const some = await collectEach(asked, tries, known);
  if (some.candidates.length > 0) return some;
  const rarest = slots.toSorted((a, b) => a.uses - b.uses).slice(0, ALONE_AT_MOST);
  return collectEach(
    asked,
    rarest.map((slot) => [slot]),
    known,
  );
}

/** One try after the other: each may find as many as are looked at, with their words. */
async function collectEach(
  asked: Search,
  tries: readonly (readonly Slot[])[],
  known: ReadonlySet<string>,
): Promise<Collected> {
  const unique = new Map<string, Candidate>();
  let more = false;
  for (const slots of tries) {
    const found = await collect(asked, { ...asked.words, slots });
    for (const each of found.candidates) if (!known.has(each._id)) unique.set(each._id, each);
    more ||= found.more;
  }
  return { candidates: [...unique.values()], more };
}

function without(slots: readonly Slot[], slot: Slot): Slot[] {
  return slots.filter((other) => other !== slot);
}
