import { fold } from '@sentiers/shared/search/fold.ts';
import { lookUpPrefix } from './keys.ts';
import { stem, tokensOf, type Word, wordsOf } from './tokens.ts';
import { mayBeMistyped, spelledLike, tokensBeginningWith, usesOf } from './vocabulary.ts';

/** What is asked in words. */
export interface AskedText {
  text: string;
  phrase: boolean;
  negated: boolean;
}

/** One way for something to hold a word that was asked: all of these keys. */
interface Alternative {
  keys: readonly string[];
}

/** One word that was asked, and all that is taken for it. */
export interface Slot {
  typed: string;
  /** The same as one folded word. */
  surface: string;
  alternatives: readonly Alternative[];
  /** The letters it begins with, where it may go on. */
  prefix: string | null;
  tokens: ReadonlySet<string>;
  /** Words that it may be if it was mistyped, and their tokens. */
  corrections: ReadonlyMap<string, string>;
  /** In about how many things it stands; infinite where that can't be said. */
  uses: number;
}

/** What is asked in words, as the index can be asked. */
export interface AskedWords {
  slots: readonly Slot[];
  /** Folded, between blanks. */
  phrases: readonly string[];
  /** None of these. */
  notKeys: readonly string[];
  notPhrases: readonly string[];
}

/** A mistyped word has so few uses. */
const FEW_USES = 3;
const CORRECTIONS = 4;
/** So many words of a question are taken for another one where they may be mistyped: each is several looks. */
const CORRECTED_WORDS = 8;
/** How many words that begin alike are looked for, beyond what first letters are indexed. */
const COMPLETIONS = 24;

interface DraftSlot {
  typed: string;
  words: readonly Word[];
  open: boolean;
}

/** @param open The last word may go on: it is found by its first letters. */
export async function askWords(texts: readonly AskedText[], open: boolean): Promise<AskedWords> {
  const wanted = texts.filter(({ negated }) => !negated);
  const refused = texts
    .filter(({ negated }) => negated)
    .map(({ text, phrase }) => ({ phrase, words: wordsOf(text) }));
  const drafts = draftSlots(wanted, open);
  const said = drafts.filter(
    ({ words, open: goesOn }) => goesOn || words.some(({ token }) => token !== null),
  );
  const uses = await usesOf(said.flatMap(({ words }) => [...tokensOf(words)]));
  return {
    slots: await Promise.all(said.map((draft, index) => slotOf(draft, uses, index < CORRECTED_WORDS))),
    phrases: wanted.filter(({ phrase }) => phrase).map(({ text }) => inLine(wordsOf(text))),
    notKeys: refused.filter(({ phrase }) => !phrase).flatMap(({ words }) => refusedKeys(words)),
    notPhrases: refused.filter(({ phrase }) => phrase).map(({ words }) => inLine(words)),
  };
}

/** Words that follow each other are read together: "co portage" is one, as it is in what was indexed. */
function draftSlots(texts: readonly AskedText[], open: boolean): DraftSlot[] {
  const drafts: DraftSlot[] = [];
  for (const [index, { text }] of texts.entries()) {
    const words = wordsOf(text);
    const goesOn = open && index === texts.length - 1;
    const previous = drafts.at(-1);
    if (previous && words.length === 1 && !texts[index - 1]?.phrase) {
      const together = wordsOf(`${previous.typed} ${text}`);
      if (together.some(({ joined }) => joined !== undefined) || together.length === 1) {
        drafts[drafts.length - 1] = { typed: `${previous.typed} ${text}`, words: together, open: goesOn };
        continue;
      }
    }
    const isOneCompound = words.some(({ joined }) => joined !== undefined) && !texts[index]?.phrase;
    if (isOneCompound || words.length === 1) drafts.push({ typed: text, words, open: goesOn });
    else
      drafts.push(
        ...words.map((word) => ({ typed: text.slice(word.from, word.to), words: [word], open: false })),
      );
  }
  // A word that says nothing is not asked for, save while it is all there is and may go on.
  const isEmpty = ({ words }: DraftSlot) => words.every(({ token }) => token === null);
  return drafts.length > 1 ? eachOnce(drafts.filter((draft) => !isEmpty(draft))) : drafts;
}

/** A word that is said twice asks no more than once. */
function eachOnce(drafts: readonly DraftSlot[]): DraftSlot[] {
  const said = ({ words }: DraftSlot) => words.map(({ surface }) => surface).join(' ');
  const known = new Map<string, DraftSlot>();
  for (const draft of drafts) {
    const same = known.get(said(draft));
    known.set(said(draft), same ? { ...same, open: same.open && draft.open } : draft);
  }
  return [...known.values()];
}

async function slotOf(
  { typed, words, open }: DraftSlot,
  known: ReadonlyMap<string, number>,
  corrects: boolean,
): Promise<Slot> {
  const joined = words.findLast((word) => word.joined !== undefined)?.joined;
  const parts = words.flatMap(({ token }) => (token === null ? [] : [token]));
  const tokens = new Set(joined === undefined ? parts : [stem(joined), ...parts]);
  const alternatives: Alternative[] = joined === undefined ? [] : [{ keys: [stem(joined)] }];
  if (parts.length > 0) alternatives.push({ keys: parts });
  const usesOfSlot =
    joined === undefined
      ? (known.get(parts[0] ?? '') ?? 0)
      : (known.get(stem(joined)) ?? 0) + leastOf(parts, known);
  const surface = joined ?? words[0]?.surface ?? fold(typed);
  if (open) return openSlot({ typed, surface, alternatives, tokens, uses: usesOfSlot });
  const corrections = new Map<string, string>();
  if (corrects && usesOfSlot < FEW_USES && mayBeMistyped(surface)) {
    for (const { word, token } of await spelledLike(surface, CORRECTIONS)) {
      if (tokens.has(token)) continue;
      corrections.set(word, token);
      alternatives.push({ keys: [token] });
    }
  }
  return { typed, surface, alternatives, prefix: null, tokens, corrections, uses: usesOfSlot };
}

async function openSlot(
  slot: Pick<Slot, 'typed' | 'surface' | 'alternatives' | 'tokens' | 'uses'>,
): Promise<Slot> {
  const prefix = slot.surface;
  const corrections = new Map<string, string>();
  const completions = prefix.length > 3 ? await tokensBeginningWith(prefix, COMPLETIONS) : [];
  if (completions.length === 0 && mayBeMistyped(prefix)) {
    for (const { word, token } of await spelledLike(prefix, CORRECTIONS)) corrections.set(word, token);
  }
  const tokens = [...completions, ...corrections.values()].filter((token) => !slot.tokens.has(token));
  const short = prefix.length <= 3 ? [{ keys: [lookUpPrefix(prefix, true) ?? ''] }] : [];
  return {
    ...slot,
    alternatives: [...slot.alternatives, ...tokens.map((token) => ({ keys: [token] })), ...short],
    tokens: new Set([...slot.tokens, ...completions]),
    prefix,
    corrections,
    uses: Number.POSITIVE_INFINITY,
  };
}

function leastOf(tokens: readonly string[], known: ReadonlyMap<string, number>): number {
  return tokens.length === 0 ? 0 : Math.min(...tokens.map((token) => known.get(token) ?? 0));
}

function refusedKeys(words: readonly Word[]): string[] {
  const joined = words.findLast((word) => word.joined !== undefined)?.joined;
  return joined === undefined ? [...tokensOf(words)] : [stem(joined)];
}

function inLine(words: readonly Word[]): string {
  return ` ${words.map(({ surface }) => surface).join(' ')} `;
}
