import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { isLanguage, type Language } from './languages.ts';

/** The language of the page; the component renders again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, readLanguage);
}

function subscribe(onChange: () => void): () => void {
  i18next.on('languageChanged', onChange);
  return () => i18next.off('languageChanged', onChange);
}

function readLanguage(): Language {
  return isLanguage(i18next.resolvedLanguage) ? i18next.resolvedLanguage : 'fr';
}
