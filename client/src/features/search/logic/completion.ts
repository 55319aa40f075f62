import { fold } from '@sentiers/shared/search/fold.ts';
import {
  operatorNamed,
  operatorNames,
  type SearchLanguage,
  type SearchOperator,
  searchOperators,
} from '@sentiers/shared/search/query.ts';

/** What may be completed where one types: the name of an operator, or what follows one. From and up to in the text. */
export type Completion =
  | { kind: 'operators'; typed: string; from: number; to: number }
  | { kind: 'values'; operator: SearchOperator; typed: string; from: number; to: number };

/** Letters from which on a word may be meant for an operator. */
const fewest = 2;
const beforeCaret = /(?:^|\s)[-−]?(?:(\p{L}+):)?(?:["“«]([^"”»]*)|([^\s"“”«»:]*))$/u;

/** What stands before the caret that may be completed; null in the middle of ordinary words. */
export function completionAt(text: string, caret: number): Completion | null {
  const match = beforeCaret.exec(text.slice(0, caret));
  if (!match) return null;
  const [, name, quoted, bare = ''] = match;
  const typed = quoted ?? bare;
  // The opening quote is replaced too: a value of several words gets its own.
  const from = caret - typed.length - (quoted === undefined ? 0 : 1);
  const operator = name === undefined ? undefined : operatorNamed(name);
  if (operator) return { kind: 'values', operator, typed, from, to: caret };
  if (name !== undefined || quoted !== undefined || bare.length < fewest) return null;
  return { kind: 'operators', typed: bare, from, to: caret };
}

/** Operators whose name begins as typed, in the person's language. */
export function operatorsLike(typed: string, language: SearchLanguage): SearchOperator[] {
  const wanted = fold(typed);
  return searchOperators.filter((operator) => fold(operatorNames[operator][language][0]).startsWith(wanted));
}

/** Of values offered for the letters before, those that the letters typed since may mean: Enter takes no other. */
export function stillMeant<Value extends { label: string }>(
  offered: readonly Value[],
  typed: string,
): readonly Value[] {
  const wanted = fold(typed);
  return offered.filter(({ label }) => fold(label).includes(wanted));
}

/** The text once completed, and where the caret goes. A value is closed by a blank, a name waits for its value. */
export function complete(
  text: string,
  { from, to }: Pick<Completion, 'from' | 'to'>,
  words: string,
): { text: string; caret: number } {
  const after = text.slice(to).trimStart();
  const head = text.slice(0, from) + words;
  const isOpen = words.endsWith(':');
  const space = isOpen ? '' : ' ';
  return {
    text: head + space + (after === '' ? '' : `${isOpen ? ' ' : ''}${after}`),
    caret: head.length + space.length,
  };
}
