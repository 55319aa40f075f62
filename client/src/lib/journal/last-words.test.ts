import { expect, test } from 'vitest';
import { lastWordsIn, withWords } from './last-words.ts';

const word = (context: string, body: string) => ({
  context,
  content: { body },
  at: '2026-11-24T08:00:00.000Z',
});

/** As much of a browser's storage as is used, and what is in it. */
function browser() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
  return { kept, of: (account: string) => lastWordsIn(() => storage, account) };
}

test('last words are there for the next page of the same account, and for no other', () => {
  const { kept, of } = browser();
  expect(of('anna').read()).toEqual([]);
  of('anna').write([word('thread:1', 'à moitié')]);
  expect([...kept.keys()]).toEqual(['sentiers-last-words-anna']);
  expect(of('anna').read()).toEqual([word('thread:1', 'à moitié')]);
  expect(of('nora').read()).toEqual([]);
  of('anna').write([]);
  expect(kept.size).toBe(0);
});

test('a browser that keeps nothing, or what is no longer ours to read, gives none', () => {
  const forbidden = lastWordsIn(() => {
    throw new Error('forbidden');
  }, 'anna');
  forbidden.write([word('thread:1', 'à moitié')]);
  expect(forbidden.read()).toEqual([]);
  const { kept, of } = browser();
  kept.set('sentiers-last-words-anna', '{');
  expect(of('anna').read()).toEqual([]);
});

test('of one draft the later words are kept, of each other draft its own', () => {
  const kept = withWords([word('a', 'avant'), word('b', 'l’autre')], [word('a', 'après')]);
  expect(kept).toEqual([word('a', 'après'), word('b', 'l’autre')]);
});
