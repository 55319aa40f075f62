import { publicWordsInputSchema } from '@sentiers/shared/public-face/schema.ts';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../testing/sample-words.ts';
import { inputOf, isChanged, mergeWords, wordFields } from './merge-words.ts';

const base = inputOf(wordsOf());

describe('words that two people change at once', () => {
  it('knows every field that there is', () => {
    expect([...wordFields].sort()).toEqual(Object.keys(publicWordsInputSchema.shape).sort());
  });

  it('takes what only the other changed, and keeps what only I did', () => {
    const mine = { ...base, tagline: 'La mienne' };
    const theirs = { ...base, presentation: 'La leur', steps: [] };
    expect(mergeWords(base, mine, theirs)).toEqual({
      words: { ...base, tagline: 'La mienne', presentation: 'La leur', steps: [] },
      conflicts: [],
    });
  });

  it('keeps mine and says so where both changed the same one', () => {
    const mine = { ...base, tagline: 'La mienne' };
    const theirs = { ...base, tagline: 'La leur' };
    expect(mergeWords(base, mine, theirs)).toEqual({ words: mine, conflicts: ['tagline'] });
  });

  it('has nothing to ask where both wrote the same', () => {
    const same = { ...base, tagline: 'La même' };
    expect(mergeWords(base, same, { ...same })).toEqual({ words: same, conflicts: [] });
    expect(isChanged(base, same)).toBe(true);
    expect(isChanged(base, { ...base, steps: [...base.steps] })).toBe(false);
  });
});
