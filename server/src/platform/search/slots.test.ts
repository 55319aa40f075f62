import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { search } from './search.ts';
import { SearchEntryModel } from './search-entries.model.ts';
import { askWords } from './slots.ts';

useTestDatabase();
beforeAll(() => SearchEntryModel.init());

const texts = (words: readonly string[]) => words.map((text) => ({ text, phrase: false, negated: false }));

describe('many words', () => {
  it('are asked once each, however often they are said', async () => {
    const { slots } = await askWords(texts(['minibus', 'gare', 'Minibus', 'minibus']), true);
    expect(slots.map(({ surface }) => surface)).toEqual(['minibus', 'gare']);
  });

  it('are looked up a few at a time where nothing holds them all', async () => {
    const words = await askWords(texts(Array.from({ length: 140 }, (_, index) => `mot${index}`)), false);
    expect(words.slots.length).toBeGreaterThan(100);
    const looks = vi.spyOn(SearchEntryModel, 'find');
    const range = { kind: 'message', scopes: [{ places: ['x'] }], marks: [], beyond: [], notBeyond: [] };
    await search({ ranges: [range], words, dates: { from: null, before: null }, atMost: 1_000 });
    expect(looks.mock.calls.length).toBeLessThanOrEqual(5);
  });
});
