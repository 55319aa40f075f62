import type { Suggestion } from '@sentiers/shared/trail/schema.ts';

/** Something to read, and one reason for it with what that reason counts. */
export interface Found extends Suggestion {
  weight: number;
}

/** What each reason counts: the nearer to what one asks oneself, the more. */
export const weights: Record<Suggestion['reason']['kind'], number> = {
  ...{ form: 6, question: 5, words: 4, territory: 3, theme: 2, step: 1 },
  ...{ offers: 3, mentor: 3 },
};

const MOST = 10;

/**
 * Each thing once, with what speaks for it most: those for which most speaks first, else in the order in which they were
 * found; ten at most.
 */
export function byLikelihood(found: readonly Found[]): Suggestion[] {
  const things = Map.groupBy(found, ({ type, id }) => `${type} ${id}`);
  return [...things.values()]
    .map((reasons) => {
      const [first] = reasons.toSorted((a, b) => b.weight - a.weight) as [Found, ...Found[]];
      const distinct = new Map(
        reasons.map(({ reason, weight }) => [`${reason.kind} ${reason.label}`, weight]),
      );
      const total = [...distinct.values()].reduce((sum, weight) => sum + weight, 0);
      return { first, total };
    })
    .sort((a, b) => b.total - a.total)
    .slice(0, MOST)
    .map(({ first: { weight: _weight, ...suggestion } }) => suggestion);
}
