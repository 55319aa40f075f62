import type { PublicWords, PublicWordsInput } from '@sentiers/shared/public-face/schema.ts';

export const wordFields = [
  'name',
  'tagline',
  'presentation',
  'steps',
  'cohortIntroduction',
  'incubatorsIntroduction',
  'webinarsIntroduction',
  'libraryIntroduction',
  'contactIntroduction',
  'takesInterest',
  'legalNotice',
] as const satisfies readonly (keyof PublicWordsInput)[];
export type WordField = (typeof wordFields)[number];

/** The words that are edited, without who saved them last. */
export function inputOf(words: PublicWords): PublicWordsInput {
  return Object.fromEntries(wordFields.map((field) => [field, words[field]])) as unknown as PublicWordsInput;
}

/** What I write and what someone else saved meanwhile, joined field by field. */
export interface Merged {
  words: PublicWordsInput;
  /** Fields that both changed, each in another way: mine stand, theirs are shown beside. */
  conflicts: WordField[];
}

/**
 * Joins two versions that come from the same one: a field that one of the two left alone is as the other has it, so that
 * nothing that anyone wrote is lost.
 */
export function mergeWords(base: PublicWordsInput, mine: PublicWordsInput, theirs: PublicWordsInput): Merged {
  const conflicts: WordField[] = [];
  const words = { ...mine };
  for (const field of wordFields) {
    if (isSame(mine[field], theirs[field]) || isSame(theirs[field], base[field])) continue;
    if (isSame(mine[field], base[field])) Object.assign(words, { [field]: theirs[field] });
    else conflicts.push(field);
  }
  return { words, conflicts };
}

/** Whether something is written that is not saved. */
export function isChanged(before: PublicWordsInput, now: PublicWordsInput): boolean {
  return wordFields.some((field) => !isSame(before[field], now[field]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
