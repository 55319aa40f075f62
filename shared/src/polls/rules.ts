import { fold } from '../search/fold.ts';
import type { Choice } from './choice.ts';
import type { Fault, PollForm } from './form.ts';

const YEAR_MS = 366 * 24 * 3_600_000;

/** Dates that nobody could choose any more, or that are further away than a year. */
export function datesNotToCome(form: PollForm, now = new Date()): Fault[] {
  if (form.kind !== 'dates') return [];
  return form.options.flatMap(({ startsAt }, index) => {
    const wait = Date.parse(startsAt) - now.getTime();
    return wait > 0 && wait <= YEAR_MS
      ? []
      : [{ path: ['options', index, 'startsAt'], reason: 'not_to_come' }];
  });
}

/** How many options one may choose, or rank. */
export function mostOf(form: Extract<PollForm, { options: unknown }>): number {
  if (form.kind === 'single') return 1;
  return 'most' in form && form.most !== null
    ? Math.min(form.most, form.options.length)
    : form.options.length;
}

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
