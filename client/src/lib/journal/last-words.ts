import type { DraftContent } from '@sentiers/shared/drafts/schema.ts';

/** Words that a page had typed and not stored yet when it was left. */
export interface LastWord {
  /** Of the draft they are. */
  context: string;
  content: DraftContent;
  /** ISO instant. */
  at: string;
}

/** A small place that is written before the call returns: a page that is left has no time for anything else. */
export interface LastWords {
  read(): readonly LastWord[];
  write(words: readonly LastWord[]): void;
}

/** In a browser's `localStorage`, under a name of the account's own; one that keeps nothing is left alone. */
export function lastWordsIn(storage: () => Storage, account: string): LastWords {
  const key = `sentiers-last-words-${account}`;
  return {
    read: () => {
      try {
        return JSON.parse(storage().getItem(key) ?? '[]') as LastWord[];
      } catch {
        return [];
      }
    },
    write: (words) => {
      try {
        if (words.length > 0) storage().setItem(key, JSON.stringify(words));
        else storage().removeItem(key);
      } catch {
        // Full, or forbidden: what was stored before stands.
      }
    },
  };
}

/** Of the same draft, the later words. */
export function withWords(kept: readonly LastWord[], added: readonly LastWord[]): LastWord[] {
  return [...new Map([...kept, ...added].map((word) => [word.context, word])).values()];
}
