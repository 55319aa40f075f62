import { expect, it } from 'vitest';
import { gluePunctuation } from './glue-punctuation.ts';

it.each([
  ['Qui en est ?', 'Qui en est\u202F?'],
  ['Navette : arrêter « tout » ou non !', 'Navette\u202F: arrêter «\u202Ftout\u202F» ou non\u202F!'],
  ['Who is in?', 'Who is in?'],
])('holds punctuation to its word: %s', (typed, shown) => {
  expect(gluePunctuation(typed)).toBe(shown);
});
