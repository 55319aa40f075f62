import { describe, expect, it } from 'vitest';
import { type Asking, likenessOf, loadReason, type Offering, sumOf } from './likeness.ts';
import { defaultWeights } from './schema.ts';
import { topicWords } from './topic-words.ts';

const asking: Asking = {
  ...{ id: 'r', form: 'call', themes: [], places: [], region: null, topics: '', step: null, apart: [] },
};
const offering: Offering = {
  ...{ id: 'm', forms: ['call'], themes: [], places: [], regions: [], topics: '', passed: [] },
  ...{ declared: 120, taken: 0, paused: false },
};
const like = (asked: Partial<Asking>, offered: Partial<Offering>, weights = defaultWeights) =>
  likenessOf({ ...asking, ...asked }, { ...offering, ...offered }, weights);
const themes = [
  { key: 'mobility', label: 'Mobilité' },
  { key: 'housing', label: 'Logement' },
  { key: 'food', label: 'Alimentation' },
];
const region = { code: 'region:28', label: 'Normandie' };
const places = [
  { code: 'commune:61169', label: 'Flers' },
  { code: '61', label: 'Orne' },
];

describe('what makes two alike', () => {
  it('is a theme, by the share of those asked for', () => {
    expect(like({ themes }, { themes: ['housing', 'food', 'other'] })).toEqual([
      { kind: 'theme', label: 'Logement, Alimentation', points: 2.67 },
    ]);
    expect(like({ themes }, { themes: ['other'] })).toEqual([]);
    expect(like({}, { themes: ['housing'] })).toEqual([]);
  });

  it('is the place, what it lies in, or by half its region', () => {
    expect(like({ places, region }, { places: ['61'], regions: [region.code] })).toEqual([
      { kind: 'territory', label: 'Orne', points: 4 },
    ]);
    expect(like({ places, region }, { places: ['61', 'commune:61169'] })).toMatchObject([{ label: 'Flers' }]);
    expect(like({ places, region }, { places: ['14'], regions: ['region:28'] })).toEqual([
      { kind: 'region', label: 'Normandie', points: 2 },
    ]);
    expect(like({ places, region }, { places: ['23'], regions: ['region:75'] })).toEqual([]);
    expect(like({}, { regions: ['region:28'] })).toEqual([]);
  });

  it('is words in common, two of which count in full, as they were asked', () => {
    const topics = 'Convaincre des Maires, premier budget';
    expect(like({ topics }, { topics: 'le budget' })).toEqual([
      { kind: 'topics', label: 'budget', points: 1.5 },
    ]);
    expect(like({ topics }, { topics: 'budgets, convaincre, maire' })).toEqual([
      { kind: 'topics', label: 'convaincre, maires, budget', points: 3 },
    ]);
    expect(like({ topics: 'des pour avec' }, { topics: 'des pour avec' })).toEqual([]);
  });

  it('is the step, where the mentor’s organisation has it behind it', () => {
    expect(like({ step: 'needs' }, { passed: ['readiness', 'needs'] })).toEqual([
      { kind: 'step', label: 'needs', points: 2 },
    ]);
    expect(like({ step: 'needs' }, { passed: ['readiness'] })).toEqual([]);
    expect(like({}, { passed: ['readiness'] })).toEqual([]);
  });

  it('counts as the weights say, and adds up', () => {
    const weights = { theme: 1, territory: 2, topics: 3, step: 4, load: 5 };
    const reasons = like(
      { themes, places, topics: 'budget', step: 'needs' },
      { themes: ['food'], places: ['61'], topics: 'budget', passed: ['needs'] },
      weights,
    );
    expect(reasons.map(({ kind, points }) => [kind, points])).toEqual([
      ...[
        ['theme', 0.33] as const,
        ['territory', 2] as const,
        ['topics', 1.5] as const,
        ['step', 4] as const,
      ],
    ]);
    expect(sumOf(reasons)).toBe(7.83);
    expect(sumOf([])).toBe(0);
    expect(like({ themes }, { themes: ['food'] }, { ...weights, theme: 0 })).toEqual([]);
  });

  it('is less by each tenth of the time that is taken', () => {
    expect(loadReason(0.25, 5)).toEqual({ kind: 'load', label: '', points: -12.5 });
    expect(loadReason(1 / 3, 1)).toMatchObject({ points: -3.33 });
  });
});

it('compares words without accents, capitals or plural marks, and leaves out those that say nothing', () => {
  expect([...topicWords('Élus, élues et ÉLU : les Mairies ! le gaz et l’État, pour deux appels')]).toEqual([
    ['elu', 'élus'],
    ['elue', 'élues'],
    ['mairie', 'mairies'],
    ['gaz', 'gaz'],
    ['etat', 'état'],
    ['appel', 'appels'],
  ]);
  expect([...topicWords('vers nos mois, sans eux')].map(([key]) => key)).toEqual(['moi', 'eux']);
});
