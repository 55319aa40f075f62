import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { lineOfText, writtenText } from '../text.ts';
import { MOST_OPTIONS, MOST_WORDS } from './form.ts';

export const LONGEST_WORD = 40;
export const LONGEST_TEXT = 200;

function choiceOf(word: z.ZodType<string, string>, text: z.ZodType<string, string>) {
  const optionIds = z.array(idSchema.toLowerCase()).max(MOST_OPTIONS, { error: 'too_many' });
  return z.discriminatedUnion('kind', [
    /** Of polls with one answer, several, or dates: those chosen. No date at all is an answer too. */
    z.object({ kind: z.literal('options'), optionIds }),
    /** The first is the one preferred. */
    z.object({ kind: z.literal('ranking'), optionIds }),
    z.object({ kind: z.literal('scale'), value: z.int() }),
    z.object({ kind: z.literal('words'), words: z.array(word).max(MOST_WORDS, { error: 'too_many' }) }),
    z.object({ kind: z.literal('text'), text }),
  ]);
}

/** What someone answered. */
export const choiceSchema = choiceOf(z.string(), z.string());
export type Choice = z.infer<typeof choiceSchema>;

/** The same as it is written. */
export const choiceInputSchema = choiceOf(
  lineOfText({ max: LONGEST_WORD }),
  writtenText({ max: LONGEST_TEXT }),
);
