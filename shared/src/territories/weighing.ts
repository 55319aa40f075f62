import type { ComparisonInput } from './schema.ts';

type Criterion = Pick<ComparisonInput['criteria'][number], 'key' | 'weight'>;
type Marks = Readonly<Record<string, { mark: number | null } | undefined>>;

const BEST_MARK = 5;

/**
 * What a territory's marks amount to: their mean, each counted as its criterion weighs, of 0 to 1. Criteria without a
 * mark, and those that weigh nothing, don't count; null where none is left.
 */
export function weigh(
  criteria: readonly Criterion[],
  marks: Marks,
): { result: number | null; marked: number } {
  let [sum, weights, marked] = [0, 0, 0];
  const given = new Map(Object.entries(marks));
  for (const { key, weight } of criteria) {
    const mark = given.get(key)?.mark ?? null;
    if (mark === null || weight === 0) continue;
    sum += mark * weight;
    weights += weight;
    marked += 1;
  }
  return { result: weights === 0 ? null : sum / (weights * BEST_MARK), marked };
}
