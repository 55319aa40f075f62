import { tokensOf, type Word } from './tokens.ts';

/** Words are found by their first letters too, as one types: texts by three, names by one and two as well. */
const TEXT_PREFIX = 3;
const NAME_PREFIXES = [1, 2, TEXT_PREFIX];

export function prefixKey(letters: string): string {
  return `^${letters}`;
}

export function markKey(mark: string): string {
  return `#${mark}`;
}

/** The longest first letters that such things are looked up by, for a word that goes on; null: by none so short. */
export function lookUpPrefix(letters: string, named: boolean): string | null {
  const length = Math.min(letters.length, TEXT_PREFIX);
  return length === TEXT_PREFIX || named ? prefixKey(letters.slice(0, length)) : null;
}

/** All that something is looked up by. */
export function keysOf(
  words: readonly Word[],
  options: { named: boolean; marks: readonly string[] },
): string[] {
  const keys = tokensOf(words);
  const lengths = options.named ? NAME_PREFIXES : [TEXT_PREFIX];
  for (const { surface, token } of words) {
    if (token === null && !options.named) continue;
    for (const length of lengths) {
      if (surface.length >= length) keys.add(prefixKey(surface.slice(0, length)));
    }
  }
  for (const mark of options.marks) keys.add(markKey(mark));
  return [...keys];
}
