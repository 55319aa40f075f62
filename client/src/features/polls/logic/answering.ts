import { type Choice, LONGEST_TEXT } from '@sentiers/shared/polls/choice.ts';
import type { PollForm } from '@sentiers/shared/polls/form.ts';
import { foldAnswer, mostOf } from '@sentiers/shared/polls/rules.ts';

/** What is being answered, as it stands in the form: one field for each way to answer. */
export interface Answering {
  /** Ids of options, in the order in which they were chosen or ranked. */
  chosen: readonly string[];
  value: number | null;
  words: readonly string[];
  text: string;
}

/** What keeps an answer from leaving, in a word; null where it can. */
export type Missing = 'choose' | 'scale' | 'rankAll' | 'rankOne' | 'word' | 'wordTwice' | 'text' | 'tooLong';

/** A form to answer: empty, or as it was answered before. */
export function answeringOf(form: PollForm, before: Choice | null = null): Answering {
  const most = form.kind === 'words' ? form.most : 0;
  const words = before?.kind === 'words' ? before.words : [];
  return {
    chosen: before && 'optionIds' in before ? before.optionIds : [],
    value: before?.kind === 'scale' ? before.value : null,
    words: Array.from({ length: most }, (_, index) => words[index] ?? ''),
    text: before?.kind === 'text' ? before.text : '',
  };
}

/** Why it can't leave yet. */
export function missingIn(form: PollForm, { chosen, value, words, text }: Answering): Missing | null {
  switch (form.kind) {
    case 'single':
    case 'multiple':
      return chosen.length === 0 ? 'choose' : null;
    case 'dates':
      return null;
    case 'scale':
      return value === null ? 'scale' : null;
    case 'ranking':
      if (form.most === null) return chosen.length < form.options.length ? 'rankAll' : null;
      return chosen.length === 0 ? 'rankOne' : null;
    case 'words': {
      const folded = words.map(foldAnswer).filter(Boolean);
      if (folded.length === 0) return 'word';
      return new Set(folded).size < folded.length ? 'wordTwice' : null;
    }
    case 'text':
      if (foldAnswer(text) === '') return 'text';
      return [...text.trim()].length > LONGEST_TEXT ? 'tooLong' : null;
  }
}

/** The answer that is sent. Only where nothing is missing in it. */
export function choiceOf(form: PollForm, { chosen, value, words, text }: Answering): Choice {
  switch (form.kind) {
    case 'scale':
      return { kind: 'scale', value: value ?? form.from };
    case 'words':
      return { kind: 'words', words: words.map((word) => word.trim()).filter((word) => foldAnswer(word)) };
    case 'text':
      return { kind: 'text', text: text.trim() };
    case 'ranking':
      return { kind: 'ranking', optionIds: [...chosen] };
    default:
      return { kind: 'options', optionIds: [...chosen] };
  }
}

/** Ticks an option or takes the tick away; where one may choose one only, the other goes. */
export function toggled(chosen: readonly string[], optionId: string, most: number): readonly string[] {
  if (most === 1) return [optionId];
  if (chosen.includes(optionId)) return chosen.filter((id) => id !== optionId);
  return chosen.length < most ? [...chosen, optionId] : chosen;
}

/** Moves a ranked option one place up or down. */
export function movedBy(chosen: readonly string[], optionId: string, by: -1 | 1): readonly string[] {
  const from = chosen.indexOf(optionId);
  const to = from + by;
  if (from < 0 || to < 0 || to >= chosen.length) return chosen;
  return chosen.toSpliced(from, 1).toSpliced(to, 0, optionId);
}

/** How many options may be chosen or ranked; 0 where there are none. */
export function mostChosen(form: PollForm): number {
  return 'options' in form ? mostOf(form) : 0;
}
