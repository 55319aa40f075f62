import { type Comparison, type ComparisonInput, MOST_COMPARED } from '@sentiers/shared/territories/schema.ts';
import { weigh } from '@sentiers/shared/territories/weighing.ts';

export type Criterion = ComparisonInput['criteria'][number];
export type Compared = ComparisonInput['territories'][number];

/** Criteria that many ask about; any other may be added. */
export const suggestedCriteria = [
  'need',
  'partners',
  'elected',
  'funding',
  'team',
  'distance',
  'premises',
  'rivals',
] as const;

const MOST_NAMED = 3;
const BEST = 5;

/** What of a comparison its organisation writes. */
export function inputOf({ title, level, criteria, territories, choice }: Comparison): ComparisonInput {
  return {
    title,
    level,
    criteria,
    territories: territories.map(({ code, notes, marks }) => ({ code, notes, marks })),
    choice,
  };
}

/** Why a territory stands where it stands. */
export interface Explained {
  code: string;
  /** Of 0 to 5; null where nothing that weighs is marked. */
  score: number | null;
  /** What brings it the most, and what it lacks the most, by their labels. */
  carries: string[];
  drags: string[];
  /** Criteria that weigh and have no mark. */
  missing: string[];
}

/** The territories, the best first; those without any mark last. */
export function explained({
  criteria,
  territories,
}: Pick<ComparisonInput, 'criteria' | 'territories'>): Explained[] {
  return territories
    .map(({ code, marks }) => {
      const { result } = weigh(criteria, marks);
      const weighing = criteria.filter(({ weight }) => weight > 0);
      const marked = weighing.flatMap((criterion) => {
        const mark = marks[criterion.key]?.mark ?? null;
        return mark === null ? [] : [{ ...criterion, mark }];
      });
      return {
        code,
        score: result === null ? null : result * BEST,
        carries: named(marked, ({ weight, mark }) => (mark >= 3 ? weight * mark : 0)),
        drags: named(marked, ({ weight, mark }) => (mark < 3 ? weight * (BEST - mark) : 0)),
        missing: weighing.filter(({ key }) => (marks[key]?.mark ?? null) === null).map(({ label }) => label),
      };
    })
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
}

/** Those that share the best score; none as long as nothing is marked. */
export function leaders(all: readonly Explained[]): Explained[] {
  const best = all[0]?.score ?? null;
  return best === null ? [] : all.filter(({ score }) => score !== null && Math.abs(score - best) < 0.005);
}

function named<Item extends Criterion>(items: readonly Item[], worth: (item: Item) => number): string[] {
  return items
    .filter((item) => worth(item) > 0)
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, MOST_NAMED)
    .map(({ label }) => label);
}

/** The same with a mark, or its reason, changed. */
export function withMark(
  input: ComparisonInput,
  code: string,
  key: string,
  change: Partial<Compared['marks'][string]>,
): ComparisonInput {
  return withTerritory(input, code, (territory) => {
    const before = territory.marks[key] ?? { mark: null, why: '' };
    return { ...territory, marks: { ...territory.marks, [key]: { ...before, ...change } } };
  });
}

/** The same with one of its territories changed. */
export function withTerritory(
  input: ComparisonInput,
  code: string,
  change: (territory: Compared) => Compared,
): ComparisonInput {
  return { ...input, territories: input.territories.map((one) => (one.code === code ? change(one) : one)) };
}

/** Whether a territory is in it. */
export function compares({ territories }: Pick<ComparisonInput, 'territories'>, code: string): boolean {
  return territories.some((one) => one.code === code);
}

/** Whether a territory that isn't in it may come in. */
export function mayTake(comparison: Comparison, code: string): boolean {
  const { abilities, territories } = comparison;
  return abilities.edit && territories.length < MOST_COMPARED && !compares(comparison, code);
}

/** The same with a territory more, the last; the same where it is there. */
export function withAdded(input: ComparisonInput, code: string): ComparisonInput {
  if (compares(input, code)) return input;
  return { ...input, territories: [...input.territories, { code, notes: '', marks: {} }] };
}

/** The same without a territory, nor its choice. */
export function withoutTerritory(input: ComparisonInput, code: string): ComparisonInput {
  return {
    ...input,
    territories: input.territories.filter((one) => one.code !== code),
    choice: input.choice?.code === code ? null : input.choice,
  };
}

/** The same without a criterion, nor its marks. */
export function withoutCriterion(input: ComparisonInput, key: string): ComparisonInput {
  return {
    ...input,
    criteria: input.criteria.filter((one) => one.key !== key),
    territories: input.territories.map((territory) => ({
      ...territory,
      marks: Object.fromEntries(Object.entries(territory.marks).filter(([of]) => of !== key)),
    })),
  };
}
