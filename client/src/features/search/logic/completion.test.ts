import { writeValue } from '@sentiers/shared/search/query.ts';
import { describe, expect, it } from 'vitest';
import { complete, completionAt, operatorsLike, stillMeant } from './completion.ts';

describe('completionAt', () => {
  it.each([
    ['canal:', 6, { kind: 'values', operator: 'channel', typed: '', from: 6, to: 6 }],
    ['navette -auteur:nor', 19, { kind: 'values', operator: 'author', typed: 'nor', from: 16, to: 19 }],
    ['auteur:"nora be', 15, { kind: 'values', operator: 'author', typed: 'nora be', from: 7, to: 15 }],
    ['navette thém', 12, { kind: 'operators', typed: 'thém', from: 8, to: 12 }],
    ['theme:mob suite', 9, { kind: 'values', operator: 'theme', typed: 'mob', from: 6, to: 9 }],
  ])('finds what is typed in %j', (text, caret, found) => {
    expect(completionAt(text, caret)).toEqual(found);
  });

  it.each([
    ['', 0],
    ['n', 1],
    ['"la navette', 11],
    ['couleur:rouge', 13],
    ['navette ', 8],
  ])('offers nothing in %j', (text, caret) => {
    expect(completionAt(text, caret)).toBeNull();
  });
});

describe('complete', () => {
  it('puts a value where it was begun, and goes on behind it', () => {
    const text = 'canal:ref minibus';
    const done = complete(text, { from: 6, to: 9 }, writeValue('Le refuge'));
    expect(done).toEqual({ text: 'canal:"Le refuge" minibus', caret: 18 });
  });

  it('leaves the caret behind the name of an operator', () => {
    expect(complete('minibus aut', { from: 8, to: 11 }, 'auteur:')).toEqual({
      text: 'minibus auteur:',
      caret: 15,
    });
  });
});

it('knows operators by how they begin, accents or not', () => {
  expect(operatorsLike('them', 'fr')).toEqual(['theme']);
  expect(operatorsLike('a', 'fr')).toEqual(['author', 'before', 'after', 'has']);
  expect(operatorsLike('zz', 'fr')).toEqual([]);
});

it('offers no more what the letters typed since can’t mean', () => {
  const offered = [{ label: 'Le refuge' }, { label: 'Mobilité' }, { label: 'Modèle économique' }];
  expect(stillMeant(offered, 'mobilite')).toEqual([{ label: 'Mobilité' }]);
  expect(stillMeant(offered, 'REF')).toEqual([{ label: 'Le refuge' }]);
  expect(stillMeant(offered, '')).toEqual(offered);
});
