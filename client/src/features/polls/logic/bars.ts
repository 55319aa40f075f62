import type { Choice } from '@sentiers/shared/polls/choice.ts';
import type { PollForm } from '@sentiers/shared/polls/form.ts';
import { mostOf } from '@sentiers/shared/polls/rules.ts';
import type { Result } from '@sentiers/shared/polls/schema.ts';

/** One answer among those proposed, and how many gave it. */
export interface Bar {
  id: string;
  /** Votes; points where it is a ranking. */
  count: number;
  /** From 0 to 1: of those who voted; in a ranking, of the points it could have. */
  share: number;
  /** The same in the first round; null where there was none, or nobody voted in it. */
  before: number | null;
  /** In a ranking: by how many it was put first. */
  firsts: number | null;
  mine: boolean;
  /** In a ranking: the rank that I gave it, from 1. */
  myRank: number | null;
  /** Nothing has more. */
  leads: boolean;
}

interface BarsInput {
  form: PollForm;
  result: Result;
  /** How many voted. */
  voters: number;
  /** The first round, where this is the second one. */
  first: { result: Result; voters: number } | null;
  mine: Choice | null;
}

/** What was chosen, each thing one could choose in a bar, in the poll's own order. Nothing for words and texts. */
export function barsOf({ form, result, voters, first, mine }: BarsInput): Bar[] {
  const counts = countsOf(result);
  const before = first && first.voters > 0 ? countsOf(first.result) : null;
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const whole = (of: number) => of * weightOf(form);
  return counts.map(({ id, count, firsts }) => ({
    ...{ id, count, firsts },
    share: voters > 0 ? count / whole(voters) : 0,
    before: shareBefore(before, id, whole(first?.voters ?? 0)),
    mine: isMine(mine, id),
    myRank: rankIn(mine, id),
    leads: count === most && most > 0,
  }));
}

/** By how many points of a hundred a share has changed, whole; null where there is nothing to compare with. */
export function changeOf({ share, before }: Pick<Bar, 'share' | 'before'>): number | null {
  return before === null ? null : Math.round(share * 100) - Math.round(before * 100);
}

/** The name of a scale's value among the bars. */
export function valueId(value: number): string {
  return String(value);
}

interface Count {
  id: string;
  count: number;
  firsts: number | null;
}

function countsOf(result: Result): Count[] {
  switch (result.kind) {
    case 'options':
      return result.options.map(({ optionId, count }) => ({ id: optionId, count, firsts: null }));
    case 'ranking':
      return result.options.map(({ optionId, points, firsts }) => ({ id: optionId, count: points, firsts }));
    case 'scale':
      return result.values.map(({ value, count }) => ({ id: valueId(value), count, firsts: null }));
    default:
      return [];
  }
}

function shareBefore(before: readonly Count[] | null, id: string, whole: number): number | null {
  return before && (before.find((one) => one.id === id)?.count ?? 0) / whole;
}

/** The most that one voter can give to one answer. */
function weightOf(form: PollForm): number {
  return form.kind === 'ranking' ? mostOf(form) : 1;
}

function rankIn(mine: Choice | null, id: string): number | null {
  return mine?.kind === 'ranking' && mine.optionIds.includes(id) ? mine.optionIds.indexOf(id) + 1 : null;
}

function isMine(mine: Choice | null, id: string): boolean {
  if (!mine) return false;
  if (mine.kind === 'options') return mine.optionIds.includes(id);
  return mine.kind === 'scale' && valueId(mine.value) === id;
}
