import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './languages.ts';

describe('preferredLanguage', () => {
  it.each([
    ['en', ['fr-FR'], 'en'],
    [null, ['de-DE', 'en-US', 'fr'], 'en'],
    [null, ['FR-ca'], 'fr'],
    [null, ['de'], 'fr'],
    ['klingon', [], 'fr'],
  ] as const)('from %j and %j is %s', (remembered, browser, wanted) => {
    expect(preferredLanguage(remembered, browser)).toBe(wanted);
  });
});
