import { describe, expect, it } from 'vitest';
import { placeAt } from './reference-place.ts';

const at = (text: string) => placeAt(text, text.length);

describe('placeAt', () => {
  it.each([
    ['Merci @él', '@', 'él', 6],
    ['@', '@', '', 0],
    ['(@Anne Pe', '@', 'Anne Pe', 1],
    ['voir #nav', '#', 'nav', 5],
    ['#', '#', '', 0],
    ['#une navette le samedi', '#', 'une navette le samedi', 0],
  ])('finds what is typed in « %s »', (text, sign, words, start) => {
    expect(at(text)).toEqual({ sign, words, start });
  });

  it.each(['nora@cordee', '@Anne Petit vient demain', '## Titre', '# Titre', 'page#haut', 'rien'])(
    'sees none in « %s »',
    (text) => {
      expect(at(text)).toBeNull();
    },
  );
});
