import { describe, expect, it } from 'vitest';
import { asItBegins, capitalised } from './sentence-beginning.ts';

const told = (before: string, prefix = '') => asItBegins('une halte', { before, prefix });

describe('what stands for a name begins with a capital', () => {
  it.each([
    ...['', ' ', '**', '_', '~~', '« ', '“', '"', '(', '[', '![', '# ', '> ', '- ', '* ', '> - **', '| '],
    ...['Avant.\n', 'Avant\n', 'Avant\n\n> « ', 'Avant\n## '],
    ...[
      'Fin. ',
      'Quoi ? ',
      'Oh\u202f! ',
      'Bref… ',
      'Fin.\u00a0',
      'Fin.  ',
      '1. ',
      'Fin. **',
      'Fin. « ',
      'Fin. [',
    ],
    ...[
      '**Fin.** ',
      '_Fin !_ ',
      '« Fin. » ',
      '“Fin.” ',
      '"Fin." ',
      '(Fin.) ',
      '~~Fin.~~ ',
      'Fin. _(',
      'Fin.\n',
    ],
  ])('after %j, where a sentence begins', (before) => {
    expect(told(before)).toBe('Une halte');
  });

  it.each([
    ...[
      'mot ',
      'mot, ',
      'mot **',
      'mot « ',
      'mot (',
      'mot [',
      'mot\u00a0: ',
      'v1.',
      'oui ! non ',
      'fin. mot ',
    ],
    ...['mot\nmot ', '1) ', 'mot - ', 'Fin.mot', 'Fin. 3 ', 'Fin.**'],
  ])('not after %j', (before) => {
    expect(told(before)).toBe('une halte');
  });

  it.each([
    ['L’', 'Une halte'],
    ['À la ', 'Une halte'],
    ['l’', 'une halte'],
    ['à la ', 'une halte'],
    // A capital within it is no beginning.
    ['de L’', 'une halte'],
  ])('where its little words « %s » had one', (prefix, expected) => {
    expect(told('', prefix)).toBe(expected);
    expect(told('mot ', prefix)).toBe('une halte');
  });
});

describe('a capital', () => {
  it.each([
    ['une halte', 'Une halte'],
    ['école', 'École'],
    ['à la halte', 'À la halte'],
    ['**une** halte', '**Une** halte'],
    ['« l’association »', '« L’association »'],
    ['3 épiceries', '3 épiceries'],
    ['**3 épiceries**', '**3 épiceries**'],
    ['Une halte', 'Une halte'],
    ['', ''],
    ['…', '…'],
  ])('of « %s »', (text, expected) => {
    expect(capitalised(text)).toBe(expected);
  });
});
