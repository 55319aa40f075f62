import { LRUCache } from 'lru-cache';
import { defineModel } from '../database/define-model.ts';
import { stem, type Word } from './tokens.ts';

/** A word that stands somewhere in what can be found. */
interface VocabularyDoc {
  /** Folded, as it is written. */
  _id: string;
  token: string;
  /** In about how many things it stands: good enough to tell rare words from common ones. */
  uses: number;
  /** Itself, and itself less any one letter: two words with one of these in common may differ by one letter. */
  near: string[];
}

const VocabularyModel = defineModel<VocabularyDoc>(
  'search-words',
  {
    token: { type: String, required: true },
    uses: { type: Number, required: true },
    near: { type: [String], required: true },
  },
  [{ fields: { token: 1 } }, { fields: { near: 1 } }],
);

/** Typing errors are looked for in words of so many letters. */
const CORRECTED_FROM = 6;
const LONGEST = 30;
/** Uses of words that are known already are written together, after so long. */
const GATHERED_MS = 10_000;

const known = new LRUCache<string, true>({ max: 100_000 });
const uses = new Map<string, number>();
let writtenAt = 0;

/** Counts the words of one more thing. New ones are written by the next `keepWords`, and what was gathered by then. */
export function countWords(words: readonly Word[]): void {
  add(new Set(words.flatMap(({ surface, joined }) => (joined ? [surface, joined] : [surface]))), 1);
}

/** Most words that hyphens make one of: « porte-à-porte ». */
const MOST_JOINED = 4;

/**
 * Counts the words of a thing no more: it went, or says something else. One that stands in nothing any more goes with
 * the next `keepWords`.
 *
 * @param lines its words as they were indexed, one after the other
 * @param keys all that it was looked up by: tells what hyphens made one word of
 */
export function forgetWords(lines: readonly string[], keys: readonly string[]): void {
  const tokens = new Set(keys);
  const gone = new Set<string>();
  for (const line of lines) {
    const surfaces = line.split(' ').filter((surface) => surface !== '');
    surfaces.forEach((surface, at) => {
      gone.add(surface);
      for (let length = 2; length <= MOST_JOINED && at + length <= surfaces.length; length += 1) {
        const joined = surfaces.slice(at, at + length).join('');
        if (tokens.has(stem(joined))) gone.add(joined);
      }
    });
  }
  add(gone, -1);
}

function add(surfaces: ReadonlySet<string>, by: 1 | -1): void {
  for (const surface of surfaces) {
    if (surface.length < 2 || surface.length > LONGEST) continue;
    const count = (uses.get(surface) ?? 0) + by;
    if (count === 0) uses.delete(surface);
    else uses.set(surface, count);
  }
}

/**
 * Writes the words that the database may not know yet, and those that something says no more; from time to time, or at
 * last, how much each is used.
 */
export async function keepWords(atLast = false): Promise<void> {
  const all = atLast || performance.now() - writtenAt > GATHERED_MS;
  if (all) writtenAt = performance.now();
  const due = [...uses].filter(([surface, count]) => all || count < 0 || !known.has(surface));
  if (due.length === 0) return;
  for (const [surface] of due) uses.delete(surface);
  await VocabularyModel.collection.bulkWrite(
    due.map(([surface, count]) => ({
      updateOne: {
        filter: { _id: surface as never },
        update: {
          $inc: { uses: count },
          $set: { token: stem(surface), near: isCorrectable(surface) ? nearOf(surface) : [] },
        },
        upsert: true,
      },
    })),
    { ordered: false },
  );
  for (const [surface] of due) known.set(surface, true);
  const fewer = due.flatMap(([surface, count]) => (count < 0 ? [surface] : []));
  if (fewer.length === 0) return;
  for (const surface of fewer) known.delete(surface);
  await VocabularyModel.deleteMany({ _id: { $in: fewer }, uses: { $lte: 0 } });
}

/** In about how many things each of these tokens stands; absent where in none. */
export async function usesOf(tokens: readonly string[]): Promise<Map<string, number>> {
  const found = await VocabularyModel.find({ token: { $in: [...tokens] } }, { token: 1, uses: 1 }).lean<
    Pick<VocabularyDoc, 'token' | 'uses'>[]
  >();
  const counts = new Map<string, number>();
  for (const { token, uses: count } of found) counts.set(token, (counts.get(token) ?? 0) + count);
  return counts;
}

/** Tokens of the most used words that begin with these letters. */
export async function tokensBeginningWith(letters: string, atMost: number): Promise<string[]> {
  const found = await VocabularyModel.find({ _id: { $gte: letters, $lt: `${letters}\uffff` } }, { token: 1 })
    .sort({ uses: -1 })
    .limit(atMost)
    .lean<Pick<VocabularyDoc, 'token'>[]>();
  return [...new Set(found.map(({ token }) => token))];
}

/** Words that a typed one may be, but for one letter (missing, added, other, or two that changed places). */
export async function spelledLike(typed: string, atMost: number): Promise<{ word: string; token: string }[]> {
  if (!isCorrectable(typed)) return [];
  const candidates = await VocabularyModel.find({ near: { $in: nearOf(typed) } }, { token: 1, uses: 1 }).lean<
    Pick<VocabularyDoc, '_id' | 'token' | 'uses'>[]
  >();
  return candidates
    .filter(({ _id }) => _id !== typed && differByOneLetter(_id, typed))
    .sort((a, b) => b.uses - a.uses)
    .slice(0, atMost)
    .map(({ _id, token }) => ({ word: _id, token }));
}

/** Long enough to be mistyped, and no number: another number is no error. */
function isCorrectable(word: string): boolean {
  return word.length >= CORRECTED_FROM - 1 && word.length <= LONGEST && !/\d/.test(word);
}

/** Whether a typed word is long enough for an error in it to be looked for. */
export function mayBeMistyped(word: string): boolean {
  return word.length >= CORRECTED_FROM && isCorrectable(word);
}

function nearOf(word: string): string[] {
  const near = new Set([word]);
  for (let at = 0; at < word.length; at += 1) near.add(word.slice(0, at) + word.slice(at + 1));
  return [...near];
}

/** One letter missing, added or other, or two neighbours that changed places. */
export function differByOneLetter(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (restA.length + restB.length === 0) return false;
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
