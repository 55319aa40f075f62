import { describe, expect, it } from 'vitest';
import { explained, leaders, withMark, withoutCriterion, withoutTerritory } from './comparison.ts';

const criterion = (key: string, weight: number) => ({ key, label: key.toUpperCase(), weight });
const territory = (code: string, marks: Record<string, number | null>) => ({
  code,
  notes: '',
  marks: Object.fromEntries(Object.entries(marks).map(([key, mark]) => [key, { mark, why: '' }])),
});
const input = {
  title: 'Où aller ?',
  level: 'mine' as const,
  criteria: [criterion('need', 5), criterion('team', 1), criterion('place', 0)],
  territories: [territory('61', { need: 2, team: 5 }), territory('23', { need: 4 }), territory('43', {})],
  choice: { code: '23', why: 'la mairie' },
};

describe('what a comparison says', () => {
  it('puts the best first, and says what carries, what lacks, and what isn’t known', () => {
    expect(explained(input)).toEqual([
      { code: '23', score: 4, carries: ['NEED'], drags: [], missing: ['TEAM'] },
      { code: '61', score: 2.5, carries: ['TEAM'], drags: ['NEED'], missing: [] },
      { code: '43', score: null, carries: [], drags: [], missing: ['NEED', 'TEAM'] },
    ]);
  });

  it('names all who share the first place, and nobody before there is a mark', () => {
    const tied = withMark(input, '43', 'need', { mark: 4 });
    expect(leaders(explained(tied)).map(({ code }) => code)).toEqual(['23', '43']);
    expect(leaders(explained({ ...input, territories: [territory('43', {})] }))).toEqual([]);
  });
});

describe('changing a comparison', () => {
  it('keeps the reason where the mark changes', () => {
    const reasoned = withMark(input, '61', 'need', { why: 'enquête' });
    expect(withMark(reasoned, '61', 'need', { mark: null }).territories[0]?.marks.need).toEqual({
      mark: null,
      why: 'enquête',
    });
  });

  it('takes marks away with their criterion, and the choice with its territory', () => {
    expect(withoutCriterion(input, 'need').territories[0]?.marks).toEqual({ team: { mark: 5, why: '' } });
    expect(withoutTerritory(input, '23').choice).toBeNull();
    expect(withoutTerritory(input, '61').choice).toEqual(input.choice);
  });
});
