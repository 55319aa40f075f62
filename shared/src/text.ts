import { z } from 'zod';

/** Control characters other than tab and line feed: never part of what a person writes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the purpose of this expression.
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** Number of characters a person would count: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Limits of written texts, in characters once trimmed: what the API's description says of them. */
export const textLimits = z.registry<{ min: number; max: number }>();

function isCleanText(text: string): boolean {
  return text.isWellFormed() && !controlCharacters.test(text);
}

/**
 * Text written by a person: line ends normalised, trimmed, without control characters or broken
 * surrogates, `min` to `max` characters (code points).
 */
export function writtenText(limits: { min?: number; max: number }) {
  const min = limits.min ?? 1;
  return z
    .string()
    .max(limits.max * 2 + 64, { error: 'too_long' })
    .register(textLimits, { min, max: limits.max })
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine(isCleanText, { error: 'broken_text' })
    .refine((text) => countCharacters(text) >= min, { error: 'too_short' })
    .refine((text) => countCharacters(text) <= limits.max, { error: 'too_long' });
}

/** Text on one line (a name, a title). Same rules as `writtenText`, and no line break. */
export function lineOfText(limits: { min?: number; max: number }) {
  return writtenText(limits).refine((text) => !text.includes('\n'), { error: 'line_break' });
}
