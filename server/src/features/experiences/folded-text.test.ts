import { describe, expect, it } from 'vitest';
import { escapeMarkdown, fold, squeezed, wordsOf } from './folded-text.ts';

describe('a folded text', () => {
  it.each([
    ['Élise', 'Elise'],
    ['e\u0301te\u0301', 'ete'],
    ['ÇàÎ', 'CaI'],
    ['l’a‘bʼcʼd′e´f`g', "l'a'b'c'd'e'f'g"],
    ['a‐b‑c‒d–e—f−g', 'a-b-c-d-e-f-g'],
    ['a\u00a0b\u2007c\u2009d\u202fe\tf', 'a b c d e f'],
    ['œuvre ŒUVRE æ Æ ß', 'oeuvre OeUVRE ae Ae ss'],
    ['No\u00adra\u200b Pe\u2060tit', 'Nora Petit'],
    ['ﬁl', 'fil'],
    ['𝐍ora', 'Nora'],
    ['…', '...'],
    ['\\*a\\_b\\\\c', '*a_b\\c'],
    ['\\a \\', '\\a \\'],
    ['a\\`b\\{\\~\\@\\/', "a'b{~@/"],
    ['👍', '👍'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(fold(text).text).toBe(expected);
  });

  it.each([
    ['né', [0, 1], [1, 2]],
    ['ne\u0301e', [0, 1, 3], [1, 3, 4]],
    ['œu', [0, 0, 1], [1, 1, 2]],
    ['\u200ba', [1], [2]],
    ['a\u200bb', [0, 2], [2, 3]],
    ['\\*a', [1, 2], [2, 3]],
    ['👍a', [0, 0, 2], [2, 2, 3]],
    ['', [], []],
  ])('knows where each sign of %j stood', (text, starts, ends) => {
    expect(fold(text)).toMatchObject({ starts, ends });
  });
});

describe('letters and figures', () => {
  it('are what is left of a squeezed text', () => {
    expect(squeezed('L’Escale nº 2, à Élan-sur-Mer !')).toBe('lescaleno2aelansurmer');
  });

  it.each([
    ['L’Escale nº 2', ['L', 'Escale', 'no', '2']],
    ['Élise Martin-Dubœuf', ['Elise', 'Martin', 'Duboeuf']],
    [' … ', []],
    ['ʼ', []],
    ['', []],
  ])('make the words of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

it('escapes what Markdown would read', () => {
  expect(escapeMarkdown('a\\b `c` *d* _e_ [f] <g> ~h~ |i| #j (k) 1. l')).toBe(
    'a\\\\b \\`c\\` \\*d\\* \\_e\\_ \\[f\\] \\<g\\> \\~h\\~ \\|i\\| \\#j (k) 1. l',
  );
});
