import { describe, expect, it } from 'vitest';
import { namedThreads } from './named-threads.ts';

const origin = 'https://sentiers.example';
const channel = '018f0000-0000-7000-8000-0000000000aa';
const [first, second] = ['018f0000-0000-7000-8000-0000000000bb', '018f0000-0000-7000-8000-0000000000cc'];

describe('the threads that a text names', () => {
  it.each([
    ['an address alone', `${origin}/fils/${first}`, [first]],
    ['one that ends a sentence', `Relire ${origin}/fils/${first}.`, [first]],
    ['a link', `Relire [ce fil](${origin}/canaux/${channel}/fils/${first}?message=3) avant`, [first]],
    ['a link from the root of the site', `Relire [ce fil](/fils/${first})`, [first]],
    ['an address in brackets', `<${origin}/fils/${first}>`, [first]],
    ['a live room', `${origin}/salles/${first.toUpperCase()}`, [first]],
    [
      'each once, in order',
      `${origin}/fils/${second} ${origin}/fils/${first} /x [a](/fils/${second})`,
      [second, first],
    ],
    ['none, of another site', `https://ailleurs.example/fils/${first} et /fils/${first}`, []],
    ['none, of an experience', `${origin}/retours/${first}`, []],
    ['none, of a person', `${origin}/personnes/${first}`, []],
  ])('are known from %s', (_what, text, threadIds) => {
    expect(namedThreads(text, origin)).toEqual({ threadIds, messageIds: [] });
  });

  it('are told by a message of theirs too', () => {
    const text = `Voir ${origin}/message/${first}, et https://ailleurs.example/message/${second}`;
    expect(namedThreads(text, origin)).toEqual({ threadIds: [], messageIds: [first] });
  });
});
