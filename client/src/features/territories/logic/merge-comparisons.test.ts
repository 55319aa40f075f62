import type { ComparisonInput } from '@sentiers/shared/territories/schema.ts';
import { describe, expect, it } from 'vitest';
import { withMark, withoutCriterion, withoutTerritory, withTerritory } from './comparison.ts';
import { mergeComparisons } from './merge-comparisons.ts';

const base: ComparisonInput = {
  ...{ title: 'Où aller ?', level: 'mine', choice: null },
  criteria: [
    { key: 'need', label: 'Le besoin', weight: 3 },
    { key: 'team', label: 'Une équipe', weight: 1 },
  ],
  territories: [
    { code: '61', notes: '', marks: { need: { mark: 2, why: '' } } },
    { code: '23', notes: 'Vue en mars', marks: {} },
  ],
};
const noted = (input: ComparisonInput, code: string, notes: string) =>
  withTerritory(input, code, (one) => ({ ...one, notes }));

describe('what two people changed of one comparison', () => {
  it('is put together where they changed different things', () => {
    const mine = noted(withMark(base, '61', 'team', { mark: 4 }), '23', 'Vue en mai');
    const theirs: ComparisonInput = {
      ...withMark(base, '61', 'need', { mark: 5 }),
      ...{ title: 'Où partir ?', criteria: [...base.criteria, { key: 'own', label: 'Le train', weight: 2 }] },
    };
    const { mine: whole, theirs: same, clashes } = mergeComparisons(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect(whole).toEqual(same);
    expect(whole).toEqual({
      ...theirs,
      territories: [
        { code: '61', notes: '', marks: { need: { mark: 5, why: '' }, team: { mark: 4, why: '' } } },
        { code: '23', notes: 'Vue en mai', marks: {} },
      ],
    });
  });

  it('is asked about where they changed the same thing in two ways, and all the rest is in both', () => {
    const mine = withMark({ ...base, title: 'Où partir ?' }, '61', 'need', { mark: 4 });
    const theirs = noted(withMark(base, '61', 'need', { mark: 0, why: 'fermé' }), '23', 'Trop loin');
    const merged = mergeComparisons(base, mine, theirs);
    expect(merged.clashes).toEqual([
      {
        kind: 'mark',
        code: '61',
        key: 'need',
        mine: { mark: 4, why: '' },
        theirs: { mark: 0, why: 'fermé' },
      },
    ]);
    expect(merged.mine).toEqual(noted(mine, '23', 'Trop loin'));
    expect(merged.theirs).toEqual({ ...theirs, title: 'Où partir ?' });
  });

  it('clashes with nothing where both say the same', () => {
    const same = withMark(base, '23', 'team', { mark: 1 });
    expect(mergeComparisons(base, same, same)).toEqual({ mine: same, theirs: same, clashes: [] });
  });

  it('takes away what one took away, with a choice of it, unless the other wrote in it', () => {
    const without = withoutTerritory(base, '23');
    const chosen: ComparisonInput = { ...base, choice: { code: '23', why: '' } };
    expect(mergeComparisons(base, without, chosen).mine).toEqual(without);
    const asked = mergeComparisons(base, noted(base, '23', 'La mairie a rappelé'), without);
    expect(asked.clashes).toEqual([
      { kind: 'notes', code: '23', key: '', mine: 'La mairie a rappelé', theirs: undefined },
    ]);
    expect(asked.mine).toEqual(noted(base, '23', 'La mairie a rappelé'));
    expect(asked.theirs).toEqual(without);
  });

  it('asks before a mark goes with its criterion', () => {
    const without = withoutCriterion(base, 'need');
    const asked = mergeComparisons(base, without, withMark(base, '61', 'need', { mark: 5 }));
    expect(asked.clashes).toMatchObject([{ kind: 'mark', mine: undefined, theirs: { mark: 5 } }]);
    expect(asked.mine).toEqual(without);
    expect(asked.theirs.criteria.map(({ key }) => key).sort()).toEqual(['need', 'team']);
    expect(mergeComparisons(base, without, withMark(base, '23', 'need', { mark: 5 })).mine).toEqual(without);
  });
});
