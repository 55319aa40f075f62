import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weigh } from './weighing.ts';

const marked = (...marks: (number | null)[]) =>
  Object.fromEntries(marks.map((mark, index) => [`c${index}`, { mark }]));
const criteria = (...weights: number[]) => weights.map((weight, index) => ({ key: `c${index}`, weight }));

describe('weighing a territory', () => {
  it.each([
    ['the mean of the marks', criteria(1, 1), marked(5, 0), { result: 0.5, marked: 2 }],
    ['each as its criterion weighs', criteria(3, 1), marked(5, 1), { result: 0.8, marked: 2 }],
    ['without those that weigh nothing', criteria(1, 0), marked(2, 5), { result: 0.4, marked: 1 }],
    ['without those that have no mark', criteria(1, 5), marked(2, null), { result: 0.4, marked: 1 }],
    ['nothing where nothing is marked', criteria(1, 5), {}, { result: null, marked: 0 }],
    ['nothing where nothing weighs', criteria(0), marked(5), { result: null, marked: 0 }],
    ['nothing without criteria', [], marked(5), { result: null, marked: 0 }],
    ['no mark that nobody gave', [{ key: 'toString', weight: 3 }], {}, { result: null, marked: 0 }],
  ])('is %s', (_what, given, marks, expected) => {
    expect(weigh(given, marks)).toEqual(expected);
  });

  const weighted = fc.array(
    fc.record({ weight: fc.integer({ min: 0, max: 5 }), mark: fc.option(fc.integer({ min: 0, max: 5 })) }),
    { maxLength: 15 },
  );
  const asked = (all: { weight: number; mark: number | null }[]) =>
    weigh(criteria(...all.map(({ weight }) => weight)), marked(...all.map(({ mark }) => mark)));

  it('lies between the worst and the best of the marks that count', () => {
    fc.assert(
      fc.property(weighted, (all) => {
        const counting = all.flatMap(({ weight, mark }) => (weight > 0 && mark !== null ? [mark / 5] : []));
        const { result, marked: count } = asked(all);
        expect(count).toBe(counting.length);
        if (result === null) {
          expect(counting).toEqual([]);
          return;
        }
        expect(result).toBeGreaterThanOrEqual(Math.min(...counting) - 1e-12);
        expect(result).toBeLessThanOrEqual(Math.max(...counting) + 1e-12);
      }),
    );
  });

  it('never falls when a mark rises, and is the same whatever the order of the criteria', () => {
    fc.assert(
      fc.property(weighted, fc.nat(), (all, which) => {
        const { result } = asked(all);
        const given = criteria(...all.map(({ weight }) => weight));
        const marks = marked(...all.map(({ mark }) => mark));
        const turned = weigh(given.toReversed(), marks).result;
        if (result === null) {
          expect(turned).toBeNull();
          return;
        }
        expect(turned).toBeCloseTo(result, 12);
        const raised = all.map((each, index) => {
          if (index !== which % all.length || each.mark === null) return each;
          return { ...each, mark: Math.min(5, each.mark + 1) };
        });
        expect(asked(raised).result).toBeGreaterThanOrEqual(result - 1e-12);
      }),
    );
  });
});
