import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { fold } from '../search/fold.ts';
import { lineOfText, writtenText } from '../text.ts';
import { type Fault, MOST_OPTIONS, MOST_WORDS, mostOf, type PollForm } from './form.ts';

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

/** What words and texts are compared by: those that differ by accents, case, spaces or ends are one. */
export function foldAnswer(text: string): string {
  return fold(text)
    .replace(/\s+/g, ' ')
    .replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
}

/** Why this is no answer to that form; none where it is one. */
export function faultsOfChoice(form: PollForm, choice: Choice): Fault[] {
  switch (form.kind) {
    case 'scale':
      if (choice.kind !== 'scale') return otherKind();
      return choice.value < form.from || choice.value > form.to ? [fault('value', 'invalid')] : [];
    case 'words':
      return choice.kind === 'words' ? faultsOfWords(choice.words, form.most) : otherKind();
    case 'text':
      if (choice.kind !== 'text') return otherKind();
      return foldAnswer(choice.text) === '' ? [fault('text', 'too_short')] : [];
    case 'ranking':
      if (choice.kind !== 'ranking') return otherKind();
      if (form.most === null && choice.optionIds.length < form.options.length) {
        return [fault('optionIds', 'rank_all')];
      }
      return faultsOfOptions(form, choice.optionIds);
    default:
      return choice.kind === 'options' ? faultsOfOptions(form, choice.optionIds) : otherKind();
  }
}

function faultsOfOptions(form: Extract<PollForm, { options: unknown }>, chosen: readonly string[]): Fault[] {
  const known = new Set(form.options.map(({ id }) => id));
  if (chosen.some((id) => !known.has(id))) return [fault('optionIds', 'unknown_option')];
  if (new Set(chosen).size < chosen.length) return [fault('optionIds', 'chosen_twice')];
  if (chosen.length > mostOf(form)) return [fault('optionIds', 'too_many_chosen')];
  return chosen.length === 0 && form.kind !== 'dates' ? [fault('optionIds', 'required')] : [];
}

function faultsOfWords(words: readonly string[], most: number): Fault[] {
  const folded = words.map(foldAnswer);
  if (folded.length === 0 || folded.includes('')) return [fault('words', 'required')];
  if (new Set(folded).size < folded.length) return [fault('words', 'chosen_twice')];
  return folded.length > most ? [fault('words', 'too_many_chosen')] : [];
}

function otherKind(): Fault[] {
  return [fault('kind', 'invalid')];
}

function fault(field: string, reason: string): Fault {
  return { path: ['choice', field], reason };
}
