import type { Choice } from '@sentiers/shared/polls/choice.ts';
import type { PollForm } from '@sentiers/shared/polls/form.ts';
import { foldAnswer, mostOf } from '@sentiers/shared/polls/rules.ts';
import { MOST_ANSWERS_TOLD, type Result, type Tally } from '@sentiers/shared/polls/schema.ts';

/** Votes of the same choice, as people and as tables. */
export interface SameVotes {
  choice: Choice;
  people: number;
  tables: number;
}

export interface Count {
  voters: Tally['voters'];
  results: NonNullable<Tally['results']>;
}

interface Weighed {
  choice: Choice;
  weight: number;
}

/** What was voted: once for each person, a table counting for those at it, and once for each table. */
export function count(form: PollForm, votes: readonly SameVotes[]): Count {
  const voters = {
    people: votes.reduce((sum, { people }) => sum + people, 0),
    tables: votes.reduce((sum, { tables }) => sum + tables, 0),
  };
  const as = (unit: 'people' | 'tables') =>
    resultOf(
      form,
      votes.map((same) => ({ choice: same.choice, weight: same[unit] })),
    );
  return { voters, results: { byPerson: as('people'), byTable: voters.tables === 0 ? null : as('tables') } };
}

function resultOf(form: PollForm, votes: readonly Weighed[]): Result {
  switch (form.kind) {
    case 'scale':
      return onScale(form, votes);
    case 'ranking':
      return ranked(form, votes);
    case 'words':
      return { kind: 'words', ...written(votes, (choice) => (choice.kind === 'words' ? choice.words : [])) };
    case 'text':
      return { kind: 'texts', ...written(votes, (choice) => (choice.kind === 'text' ? [choice.text] : [])) };
    default:
      return chosen(form, votes);
  }
}

function chosen({ options }: Extract<PollForm, { options: unknown }>, votes: readonly Weighed[]): Result {
  const counts = new Map<string, number>();
  for (const { choice, weight } of votes) {
    if (choice.kind === 'options') for (const id of choice.optionIds) add(counts, id, weight);
  }
  return {
    kind: 'options',
    options: options.map(({ id }) => ({ optionId: id, count: counts.get(id) ?? 0 })),
  };
}

function onScale({ from, to }: Extract<PollForm, { kind: 'scale' }>, votes: readonly Weighed[]): Result {
  const counts = new Map<number, number>();
  for (const { choice, weight } of votes) if (choice.kind === 'scale') add(counts, choice.value, weight);
  const values = Array.from({ length: to - from + 1 }, (_, index) => {
    const value = from + index;
    return { value, count: counts.get(value) ?? 0 };
  });
  const all = values.reduce((sum, each) => sum + each.count, 0);
  const sum = values.reduce((total, each) => total + each.value * each.count, 0);
  return { kind: 'scale', values, mean: all === 0 ? null : sum / all };
}

/** Borda's count: what could be ranked first gets as many points as there are ranks. */
function ranked(form: Extract<PollForm, { kind: 'ranking' }>, votes: readonly Weighed[]): Result {
  const ranks = mostOf(form);
  const [points, firsts] = [new Map<string, number>(), new Map<string, number>()];
  for (const { choice, weight } of votes) {
    if (choice.kind !== 'ranking') continue;
    choice.optionIds.forEach((id, rank) => {
      add(points, id, (ranks - rank) * weight);
      if (rank === 0) add(firsts, id, weight);
    });
  }
  return {
    kind: 'ranking',
    options: form.options.map(({ id }) => ({
      optionId: id,
      points: points.get(id) ?? 0,
      firsts: firsts.get(id) ?? 0,
    })),
  };
}

/** Those that differ by accents or case only are one, told as most wrote it; in an order that says nothing of who. */
function written(votes: readonly Weighed[], textsOf: (choice: Choice) => readonly string[]) {
  const spellings = new Map<string, Map<string, number>>();
  for (const { choice, weight } of votes) {
    for (const text of weight === 0 ? [] : textsOf(choice)) {
      const folded = foldAnswer(text);
      const same = spellings.get(folded) ?? new Map<string, number>();
      add(same, text, weight);
      spellings.set(folded, same);
    }
  }
  const answers = [...spellings.values()].map((same) => {
    const most = [...same].sort(byCount)[0] as [string, number];
    return [most[0], [...same.values()].reduce((sum, each) => sum + each, 0)] as const;
  });
  return {
    answers: answers
      .sort(byCount)
      .slice(0, MOST_ANSWERS_TOLD)
      .map(([text, times]) => ({ text, count: times, hidden: false })),
    more: Math.max(0, answers.length - MOST_ANSWERS_TOLD),
  };
}

function byCount(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

function add<Key>(counts: Map<Key, number>, key: Key, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
