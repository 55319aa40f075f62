import { afterEach, expect, test } from 'vitest';
import { lastWordsIn, withWords } from './last-words.ts';

const word = (context: string, body: string) => ({
  context,
  content: { body },
  at: '2026-11-24T08:00:00.000Z',
});

afterEach(() => localStorage.clear());

test('last words are there for the next page of the same account, and for no other', () => {
  lastWordsIn(() => localStorage, 'anna').write([word('thread:1', 'à moitié')]);
  expect(lastWordsIn(() => localStorage, 'anna').read()).toEqual([word('thread:1', 'à moitié')]);
  expect(lastWordsIn(() => localStorage, 'nora').read()).toEqual([]);
  lastWordsIn(() => localStorage, 'anna').write([]);
  expect(localStorage).toHaveLength(0);
});

test('a browser that keeps nothing, or what is no longer ours to read, gives none', () => {
  const forbidden = lastWordsIn(() => {
    throw new Error('forbidden');
  }, 'anna');
  forbidden.write([word('thread:1', 'à moitié')]);
  expect(forbidden.read()).toEqual([]);
  localStorage.setItem('sentiers-last-words-anna', '{');
  expect(lastWordsIn(() => localStorage, 'anna').read()).toEqual([]);
});

test('of one draft the later words are kept, of each other draft its own', () => {
  const kept = withWords([word('a', 'avant'), word('b', 'l’autre')], [word('a', 'après')]);
  expect(kept).toEqual([word('a', 'après'), word('b', 'l’autre')]);
});
