import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem, tokensOf, wordsOf } from './tokens.ts';

const tokens = (text: string) => [...tokensOf(wordsOf(text))];

describe('words of a text', () => {
  it.each([
    ['L’intercommunalité d’Argentan', ['intercommunalite', 'argentan']],
    ["jusqu'à l'Orne", ['a', 'orne']],
    ['qu’elle, c’est, n’a, s’il, j’ai, t’as, m’a', ['elle', 'est', 'a', 'il', 'ai', 'as', 'a']],
    ['aujourd’hui, prud’homme, presqu’île', ['aujourdhui', 'prudhomme', 'ile']],
    ['Œuvre, CŒUR, æquo', ['oeuvre', 'coeur', 'aequo']],
    ['40 000 €, 40\u202f000, 40.000, 40000', ['40000', '40000', '40000', '40000']],
    ['3,5 km', ['3.5', 'km']],
    ['en 2024 300 personnes', ['en', '2024', '300', 'personnes']],
    ['14 h 30, 14h30, 14 h', ['14h30', '14h30', '14h']],
    ["p’tit, P'tites, p tit", ['ptit', 'ptites', 'petit']],
    ['élu·es', ['elu', 'es']],
    ['…!? — « » ()', []],
    ['', []],
  ])('%s', (text, surfaces) => {
    expect(wordsOf(text).map(({ surface }) => surface)).toEqual(surfaces);
  });

  it('knows where each stands', () => {
    const text = 'À l’école : « co-portage » de 40 000 €';
    expect(wordsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'À',
      'école',
      'co',
      'portage',
      'de',
      '40 000',
    ]);
  });
});

describe('tokens', () => {
  it.each([
    ['bénévole', 'benevoles'],
    ['conducteur', 'Conductrices'],
    ['organisé', 'organisées', 'organiser', 'organise'],
    ['premier', 'première', 'premières'],
    ['financier', 'FINANCIÈRES'],
    ['local', 'locale', 'locaux'],
    ['navette', 'navettes'],
    ['coopératif', 'coopératives'],
    ['heureux', 'heureuse'],
    ['l’équipe', 'équipes', 'd’équipe'],
    ['Mon P’tit Camion', 'mon ptit camion', 'mon petit camion', 'Mon P tit camion'],
    ['40 000', '40000'],
    ['20 h 30', '20h30'],
    ['aujourd’hui', "aujourd'hui"],
  ])('are the same for %s and its other forms', (first, ...others) => {
    for (const other of others) expect(tokens(other)).toEqual(tokens(first));
  });

  it.each([
    ['co-portage', 'coportage'],
    ['co portage', 'coportage'],
    ['rendez-vous', 'rendezvous'],
    ['Saint-Étienne', 'saintetienne'],
    ['éco-construction', 'écoconstruction'],
    ['éco construction', 'ecoconstruction'],
  ])('of %s hold those of %s', (apart, together) => {
    expect(tokens(apart)).toEqual(expect.arrayContaining(tokens(together)));
  });

  it.each(['le la les de du', 'à', 'et ou', 'a b'])('are none in %s', (text) => {
    expect(tokens(text)).toEqual([]);
  });

  it.each([
    ['commune', 'communication'],
    ['navette', 'navire'],
    ['2024', '2025'],
    ['territoire', 'terrain'],
  ])('tell %s from %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

const letters = 'aàâäbcçdeéèêëfgiîïlmnoôöprstuùûüvœ’-  ';
const french = fc.string({ unit: fc.constantFrom(...letters), maxLength: 60 });

describe('whatever is written', () => {
  it('has the same tokens with and without its accents, in capitals too', () => {
    fc.assert(
      fc.property(french, (text) => {
        const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe');
        expect(tokens(plain)).toEqual(tokens(text));
        expect(tokens(text.toUpperCase())).toEqual(tokens(text));
        expect(tokens(text.normalize('NFD'))).toEqual(tokens(text));
      }),
    );
  });

  it('gives words in order, within the text, that do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let end = 0;
        for (const { from, to, surface } of wordsOf(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(surface).not.toBe('');
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
