import type { Language } from './languages.ts';

/** Words of someone, to be set between « »: their own « » become “ ” there, as French nests them. English has no clash. */
export function innerQuotes(words: string, language: Language): string {
  if (language !== 'fr') return words;
  return words.replace(/«[\s\u00A0\u202F]*/g, '“').replace(/[\s\u00A0\u202F]*»/g, '”');
}
