import type { Trail } from '@sentiers/shared/trail/schema.ts';
import type { Language } from '../../../i18n/languages.ts';
import { locales } from '../../../i18n/languages.ts';

/** Names of places, in a line: « Orne, Mayenne et Sarthe ». */
export function placeNames(places: Trail['from'], language: Language): string {
  return new Intl.ListFormat(locales[language]).format(places.map(({ label }) => label));
}
