import { describe, expect, it } from 'vitest';
import { matches } from './directory-search.ts';

describe('the directory’s search', () => {
  it.each([
    ['elise', true],
    ['ÉLISE', true],
    ['rambaud collines', true],
    ['coll', true],
    ['', true],
    ['rambaud plaine', false],
    ['l’atelier', false],
  ])('%s → %s', (words, found) => {
    expect(matches(words, 'Élise Rambaud', 'Incubateur des Collines', null)).toBe(found);
  });

  it('finds an apostrophe typed straight or curly', () => {
    expect(matches("l'atelier", 'L’Atelier des Haies')).toBe(true);
  });
});
