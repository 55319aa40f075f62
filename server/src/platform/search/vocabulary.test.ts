import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { tokensOf, wordsOf } from './tokens.ts';
import {
  countWords,
  differByOneLetter,
  forgetWords,
  keepWords,
  mayBeMistyped,
  spelledLike,
  tokensBeginningWith,
  usesOf,
} from './vocabulary.ts';

describe('one letter apart', () => {
  it.each([
    ['navette', 'navete', true],
    ['navette', 'nabette', true],
    ['navette', 'navettte', true],
    ['navette', 'navtete', true],
    ['navette', 'navette', false],
    ['navette', 'nabete', false],
    ['navette', 'navevtt', false],
    ['', 'a', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(differByOneLetter(a, b)).toBe(expected);
    expect(differByOneLetter(b, a)).toBe(expected);
  });

  const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 6, maxLength: 12 });
  it('whatever letter is left out, changed or added', () => {
    fc.assert(
      fc.property(word, fc.nat(11), (letters, place) => {
        const at = place % letters.length;
        expect(differByOneLetter(letters, letters.slice(0, at) + letters.slice(at + 1))).toBe(true);
        expect(differByOneLetter(letters, `${letters.slice(0, at)}z${letters.slice(at + 1)}`)).toBe(true);
        expect(differByOneLetter(letters, `${letters.slice(0, at)}z${letters.slice(at)}`)).toBe(true);
      }),
    );
  });
});

describe('the vocabulary', () => {
  useTestDatabase();

  it('knows words, about how much they are used, those that begin alike or are spelled alike', async () => {
    for (const text of ['la navette', 'deux navettes', 'un navire', 'presbytère']) countWords(wordsOf(text));
    await keepWords();
    expect(Object.fromEntries(await usesOf(['navet', 'navir', 'absent']))).toEqual({ navet: 2, navir: 1 });
    expect(await tokensBeginningWith('nave', 5)).toEqual(['navet']);
    expect((await spelledLike('presbitere', 3)).map(({ word }) => word)).toEqual(['presbytere']);
    expect((await spelledLike('navetet', 3)).map(({ word }) => word)).toEqual(['navette']);
    expect(await spelledLike('bitere', 3)).toEqual([]);
  });

  it('forgets a word once nothing says it any more, what a hyphen made of several too', async () => {
    const said = wordsOf('La ressourcerie fait du porte-à-porte');
    const keys = [...tokensOf(said)];
    const line = ` ${said.map(({ surface }) => surface).join(' ')} `;
    for (const text of ['une ressourcerie', 'une porte']) countWords(wordsOf(text));
    countWords(said);
    await keepWords(true);
    expect((await tokensBeginningWith('portea', 5)).length).toBeGreaterThan(0);
    forgetWords([line], keys);
    await keepWords();
    expect(await tokensBeginningWith('portea', 5)).toEqual([]);
    expect(
      Object.fromEntries(await usesOf(wordsOf('ressourcerie porte').flatMap(({ token }) => token ?? []))),
    ).toEqual(Object.fromEntries(wordsOf('ressourcerie porte').map(({ token }) => [token, 1])));
    forgetWords([' une ressourcerie '], []);
    await keepWords();
    expect(await tokensBeginningWith('ressour', 5)).toEqual([]);
  });

  it.each([
    ['navette', true],
    ['trajet', true],
    ['train', false],
    ['20250314', false],
    ['a'.repeat(31), false],
  ])('looks for an error in %s: %s', (word, expected) => {
    expect(mayBeMistyped(word)).toBe(expected);
  });
});
