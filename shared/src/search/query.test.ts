import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedValue, formatQuery, parseQuery, readDate, type SearchPart, searchOperators } from './query.ts';

const word = (text: string, negated = false): SearchPart => ({ kind: 'word', text, negated });
const phrase = (text: string, negated = false): SearchPart => ({ kind: 'phrase', text, negated });
const filter = (operator: (typeof searchOperators)[number], value: string, negated = false): SearchPart => ({
  kind: 'filter',
  operator,
  value,
  negated,
});

describe('reading what was typed', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['navette du marché', [word('navette'), word('du'), word('marché')]],
    ['"six mois" essai', [phrase('six mois'), word('essai')]],
    ['« six mois » essai', [phrase('six mois'), word('essai')]],
    ['“six mois”', [phrase('six mois')]],
    ['"jamais fermée', [phrase('jamais fermée')]],
    ['navette -minibus -"deux ans"', [word('navette'), word('minibus', true), phrase('deux ans', true)]],
    ['co-voiturage', [word('co-voiturage')]],
    ['canal:mobilité', [filter('channel', 'mobilité')]],
    ['canal:"Choisir son territoire" essai', [filter('channel', 'Choisir son territoire'), word('essai')]],
    ['canal : mobilité', [filter('channel', 'mobilité')]],
    ['Auteur:Nora', [filter('author', 'Nora')]],
    ['autrice:Nora', [filter('author', 'Nora')]],
    [
      'thématique:mobilite thematique:mobilite theme:x',
      ['mobilite', 'mobilite', 'x'].map((v) => filter('theme', v)),
    ],
    ['territoire:61 territory:61', [filter('territory', '61'), filter('territory', '61')]],
    ['type:fil', [filter('type', 'fil')]],
    [
      'avant:2025-03-01 après:01/02/2025 apres:2024',
      ['2025-03-01', '01/02/2025', '2024'].map((v, i) => filter(i === 0 ? 'before' : 'after', v)),
    ],
    ['a:fichier has:file', [filter('has', 'fichier'), filter('has', 'file')]],
    [
      'est:nonlu is:resolved -est:résolu',
      [filter('is', 'nonlu'), filter('is', 'resolved'), filter('is', 'résolu', true)],
    ],
    ['https://exemple.org/page', [word('https://exemple.org/page')]],
    ['14:30', [word('14:30')]],
    ['canal:', [word('canal:')]],
    ['- -- "" «»', []],
  ] as [string, SearchPart[]][])('%s', (text, parts) => {
    expect(parseQuery(text)).toMatchObject({ parts, problems: [] });
  });

  it.each([
    ['chanel:mobilité', [{ reason: 'unknown_operator', operator: 'chanel', value: 'mobilité' }]],
    ['type:chanson', [{ reason: 'unknown_value', operator: 'type', value: 'chanson' }]],
    ['est:lu', [{ reason: 'unknown_value', operator: 'est', value: 'lu' }]],
    ['avant:hier', [{ reason: 'bad_date', operator: 'avant', value: 'hier' }]],
    ['après:2025-02-30', [{ reason: 'bad_date', operator: 'après', value: '2025-02-30' }]],
  ])('tells what it can’t follow in %s', (text, problems) => {
    expect(parseQuery(text).problems).toEqual(problems);
  });

  it('keeps the words of an operator that there is not', () => {
    expect(parseQuery('projet:navette').parts).toEqual([word('projet'), word('navette')]);
  });

  it.each([
    ['nave', true],
    ['navette du mar', true],
    ['navette ', false],
    ['"nave', false],
    ['canal:mob', false],
    ['navette, ', false],
    ['', false],
  ])('%j may go on: %s', (text, open) => {
    expect(parseQuery(text).open).toBe(open);
  });
});

describe('dates', () => {
  it.each([
    ['2025-03-14', { first: '2025-03-14', last: '2025-03-14' }],
    ['14/03/2025', { first: '2025-03-14', last: '2025-03-14' }],
    ['4/3/2025', { first: '2025-03-04', last: '2025-03-04' }],
    ['2024-02', { first: '2024-02-01', last: '2024-02-29' }],
    ['02/2025', { first: '2025-02-01', last: '2025-02-28' }],
    ['2025', { first: '2025-01-01', last: '2025-12-31' }],
    ['2025-13', null],
    ['31/02/2025', null],
    ['0000', null],
    ['hier', null],
    ['', null],
  ])('%s', (typed, expected) => {
    expect(readDate(typed)).toEqual(expected);
  });
});

it.each([
  ['type', 'fil', 'thread'],
  ['type', 'Fils', 'thread'],
  ['type', 'structures', 'organisation'],
  ['is', 'RESOLU', 'resolved'],
  ['is', 'non-lu', 'unread'],
  ['has', 'fichiers', 'file'],
  ['has', 'fil', null],
] as const)('%s:%s names %s', (operator, typed, expected) => {
  expect(closedValue(operator, typed)).toBe(expected);
});

describe('writing it anew', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'abcdéèç0'), minLength: 1, maxLength: 8 });
  const text = fc.array(plain, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const part: fc.Arbitrary<SearchPart> = fc.oneof(
    fc.record({ kind: fc.constant('word' as const), text: plain, negated: fc.boolean() }),
    fc.record({ kind: fc.constant('phrase' as const), text, negated: fc.boolean() }),
    fc.record({
      kind: fc.constant('filter' as const),
      operator: fc.constantFrom(...searchOperators),
      value: text,
      negated: fc.boolean(),
    }),
  );

  it('reads back as the same parts, in both languages', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (parts, language) => {
          expect(parseQuery(formatQuery(parts, language)).parts).toEqual(parts);
        },
      ),
    );
  });

  it('never fails, and settles, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const { parts } = parseQuery(typed);
        expect(parseQuery(formatQuery(parts)).parts).toEqual(parts);
      }),
    );
  });
});
