import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';

/** Languages that are offered first: spoken here, and those of neighbours and of many who are accompanied. */
export const offeredLanguages = [
  ...['fr', 'fsl', 'en', 'es', 'de', 'it', 'pt', 'ar', 'br', 'eu', 'oc', 'co', 'gsw', 'uk', 'ru', 'tr'],
] as const;

/** A language by its ISO code, in words: « breton », « langue des signes française ». */
export function useLanguageName(): (code: string) => string {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const names = useMemo(() => new Intl.DisplayNames(language, { type: 'language' }), [language]);
  // Browsers know no sign languages by name.
  return (code) => (code === 'fsl' ? t('profile.signLanguage') : (names.of(code) ?? code));
}
