import { expect, it } from 'vitest';
import { innerQuotes } from './inner-quotes.ts';

it.each([
  ['fr', 'Webinaire « Financer le lancement »', 'Webinaire “Financer le lancement”'],
  ['fr', 'C’était bien «\u202Fnon récur…', 'C’était bien “non récur…'],
  ['en', 'Webinaire « Financer »', 'Webinaire « Financer »'],
] as const)('nests quotes in %s: %s', (language, words, nested) => {
  expect(innerQuotes(words, language)).toBe(nested);
});
