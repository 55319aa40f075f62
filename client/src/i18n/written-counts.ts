import type { FormatterModule, InterpolationOptions } from 'i18next';
import { formatNumber } from './format.ts';

/** Words go into a sentence as they are, for React escapes them; counts by the module below. */
export const interpolation: InterpolationOptions = { escapeValue: false, alwaysFormat: true };

/** Writes the count of a sentence in its language's own way: « 1 001 messages ». */
export const writtenCounts: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language, options) =>
    typeof value === 'number' && options?.interpolationkey === 'count'
      ? formatNumber(value, language === 'en' ? 'en' : 'fr')
      : (value as string),
};
