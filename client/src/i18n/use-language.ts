import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from './languages.ts';

/** The language of the page; the component renders again when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation('common');
  return isLanguage(i18n.resolvedLanguage) ? i18n.resolvedLanguage : 'fr';
}
