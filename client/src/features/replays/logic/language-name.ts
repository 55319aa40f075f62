import type { Language } from '../../../i18n/languages.ts';

/** A language by its name, in the reader's: « anglais ». */
export function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}
