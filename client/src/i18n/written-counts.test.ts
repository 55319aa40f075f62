import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { interpolation, writtenCounts } from './written-counts.ts';

const speaking = i18next.createInstance();
void speaking.use(writtenCounts).init({
  ns: ['common'],
  defaultNS: 'common',
  resources: {
    fr: { common: { found_one: '{{count}} fil', found_other: '{{count}} fils de {{year}} par {{name}}' } },
    en: {
      common: { found_one: '{{count}} thread', found_other: '{{count}} threads of {{year}} by {{name}}' },
    },
  },
  interpolation,
  initAsync: false,
});

describe('the count of a sentence', () => {
  it.each([
    ['fr', 1, '1 fil'],
    ['fr', 12, '12 fils de 2026 par Nora <3'],
    ['fr', 1001, '1\u202f001 fils de 2026 par Nora <3'],
    ['en', 1001, '1,001 threads of 2026 by Nora <3'],
  ])('is written in %s as it writes %i; a year and a name stay as they are', (lng, count, words) => {
    expect(speaking.t('found' as 'close', { lng, count, year: 2026, name: 'Nora <3' } as never)).toBe(words);
  });
});
