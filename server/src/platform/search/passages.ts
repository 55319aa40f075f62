import type { Mark } from '@sentiers/shared/search/schema.ts';
import { Matcher } from './scoring.ts';
import type { Slot } from './slots.ts';
import { type Word, wordsOf } from './tokens.ts';

/** A text, and what to mark in it. */
export interface Passage {
  text: string;
  marks: Mark[];
}

/** About so many words of a long text are shown. */
const SHOWN = 32;
const BEFORE = 6;

/** Marks the words that were asked, in a whole title. */
export function markTitle(text: string, slots: readonly Slot[]): Passage {
  return { text, marks: marksIn(wordsOf(text), new Matcher(slots)).map(({ mark }) => mark) };
}

/** The part of a text where most of what was asked stands closest together; its beginning where none of it does. */
export function passageOf(text: string, slots: readonly Slot[]): Passage {
  const words = wordsOf(text);
  const found = marksIn(words, new Matcher(slots));
  const start = bestStart(found);
  const first = Math.max(0, start - BEFORE);
  const last = Math.min(words.length, first + SHOWN);
  const from = first === 0 ? 0 : (words[first]?.from ?? 0);
  const to = last === words.length ? text.length : (words[last - 1]?.to ?? text.length);
  const [head, tail] = [from > 0 ? '… ' : '', to < text.length ? ' …' : ''];
  const shift = head.length - from;
  return {
    text: head + text.slice(from, to) + tail,
    marks: found
      .filter(({ mark: [markFrom, markTo] }) => markFrom >= from && markTo <= to)
      .map(({ mark: [markFrom, markTo] }): Mark => [markFrom + shift, markTo + shift]),
  };
}

interface FoundMark {
  mark: Mark;
  /** Index of the word. */
  at: number;
  slots: number[];
}

function marksIn(words: readonly Word[], matcher: Matcher): FoundMark[] {
  const found: FoundMark[] = [];
  for (let at = 0; at < words.length; ) {
    const { hits, words: count } = matcher.hitsFrom((ahead) => words[at + ahead]?.surface);
    const [first, last] = [words[at], words[at + count - 1]];
    if (hits.length > 0 && first && last) {
      found.push({ mark: [first.from, last.to], at, slots: hits.map(({ slot }) => slot) });
    }
    at += count;
  }
  return found;
}

/** Index of the first word of the window that holds the most different words that were asked. */
function bestStart(found: readonly FoundMark[]): number {
  let best = { at: 0, slots: 0 };
  for (const [index, { at }] of found.entries()) {
    const inside = found.slice(index).filter((other) => other.at < at + SHOWN - BEFORE);
    const slots = new Set(inside.flatMap((other) => other.slots)).size;
    if (slots > best.slots) best = { at, slots };
  }
  return best.at;
}
