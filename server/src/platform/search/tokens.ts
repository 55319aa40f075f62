/// <reference path="./talisman.d.ts" />
import { fold } from '@sentiers/shared/search/fold.ts';
import { LRUCache } from 'lru-cache';
import { complex as lightStem } from 'talisman/stemmers/french/unine.js';

/** Raised whenever the same text gives other tokens than before: all that was indexed is indexed anew. */
export const TOKENS_VERSION = 2;

/** A word of a text, and where it stands there (UTF-16 units). */
export interface Word {
  /** Folded, as it was written: what phrases and exact spellings are compared by. */
  surface: string;
  /** What it is looked up by. Words that say nothing have none. */
  token: string | null;
  from: number;
  to: number;
  /** What it forms with the words before it: "co-portage" is found as "coportage" too. */
  joined?: string;
}

const elisions = new Set('l d j m n s t c qu jusqu lorsqu puisqu quoiqu quelqu presqu'.split(' '));

const emptyWords = new Set(
  (
    'a ai as au aux avec ce ces cet cette ci dans de des du elle elles en es est et eu il ils iel je la le les leur ' +
    'leurs lui ma mais me mes moi mon ne ni nos notre nous on ont ou par pas pour qu que qui sa se sera ses si son ' +
    'sont sur ta te tes toi ton tu un une vos votre vous y the of'
  ).split(' '),
);

/** What is written apart, with a hyphen, or in one word, as one likes: "co portage", "co-portage", "coportage". */
const prefixes = new Set(
  'agro anti auto bio co eco extra inter intra mi micro mini multi pluri post pre re semi socio super tele tiers trans'.split(
    ' ',
  ),
);

const wordPattern =
  /\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)|\d+(?:,\d+)?(?:\s?h(?:\s?\d{2})?\b)?|[\p{L}\p{N}\p{M}]+/giu;
const apostrophes = /['’‘ʼ`´′]/;
const hyphens = /[-‐‑‒–]/;

const stems = new LRUCache<string, string>({ max: 50_000 });

/** What a folded word is looked up by: the same for its plural, its feminine, most of its forms. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = /\d/.test(word) || word.length < 4 ? word : lightStem(alignFeminine(word));
  stems.set(word, found);
  return found;
}

/** The stemmer knows "première" by its accent, which is folded before. */
function alignFeminine(word: string): string {
  return word.length > 5 ? word.replace(/ere(s?)$/, 'er$1') : word;
}

/** The words of a text, in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let before = { end: -1, link: '' };
  for (const match of text.matchAll(wordPattern)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const surface = compact(fold(match[0]));
    if (surface === '') continue;
    const between = text.slice(Math.max(before.end, 0), from);
    const link = before.end < 0 || between.length !== 1 ? '' : linkOf(between);
    add(words, { surface, token: tokenOf(surface), from, to }, link);
    before = { end: to, link };
  }
  return words;
}

/** "40 000" and "14 h 30" are one word each. */
function compact(surface: string): string {
  return /^\d/.test(surface) ? surface.replace(/[\s.]/g, '').replace(',', '.') : surface;
}

function linkOf(between: string): '' | "'" | '-' {
  if (apostrophes.test(between)) return "'";
  return hyphens.test(between) ? '-' : '';
}

/** Puts a word behind those before it: an elided article goes, what an apostrophe ties is one word. */
function add(words: Word[], word: Word, link: '' | "'" | '-'): void {
  const last = words.at(-1);
  if (last && link === "'") {
    words.pop();
    const tied = elisions.has(last.surface) ? word.surface : last.surface + word.surface;
    add(
      words,
      {
        ...word,
        surface: tied,
        token: tokenOf(tied),
        from: elisions.has(last.surface) ? word.from : last.from,
      },
      '',
    );
    return;
  }
  const isPrefix = last !== undefined && last.joined === undefined && prefixes.has(last.surface);
  const areSplit = last?.surface === 'p' && /^tite?s?$/.test(word.surface);
  if (last && areSplit) {
    words.pop();
    const surface = `pe${word.surface}`;
    words.push({ ...word, surface, token: tokenOf(surface), from: last.from });
    return;
  }
  if (last && (link === '-' || isPrefix)) {
    const joined = (last.joined ?? last.surface) + word.surface;
    words.push({ ...word, joined });
    return;
  }
  words.push(word);
}

const spellings: Readonly<Record<string, string>> = {
  ptit: 'petit',
  ptits: 'petits',
  ptite: 'petite',
  ptites: 'petites',
};

function tokenOf(surface: string): string | null {
  const word = spellings[surface] ?? surface;
  if (emptyWords.has(word) || (word.length < 2 && !/\d/.test(word))) return null;
  return stem(word);
}

/** Every token that a text is found by, each once. */
export function tokensOf(words: readonly Word[]): Set<string> {
  const tokens = new Set<string>();
  for (const { token, joined } of words) {
    if (token !== null) tokens.add(token);
    if (joined !== undefined) tokens.add(stem(joined));
  }
  return tokens;
}
