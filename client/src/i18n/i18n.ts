import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { messages as frenchCommon } from './fr/common.ts';
import { type Language, languageKey, preferredLanguage } from './languages.ts';
import { interpolation, writtenCounts } from './written-counts.ts';

type Messages = Record<string, unknown>;

/** One module per language and feature, each a file of its own for the browser; French `common` is in the first. */
const modules = import.meta.glob<Messages>(['./fr/*.ts', './en/*.ts', '!./fr/common.ts'], {
  import: 'messages',
});

const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language: string, namespace: string, callback: ReadCallback) {
    const load = modules[`./${language}/${namespace}.ts`];
    if (!load) return callback(new Error(`No messages ${language}/${namespace}`), null);
    load().then(
      (messages) => callback(null, messages),
      (error: Error) => callback(error, true), // `true`: worth another try, the network may return
    );
  },
};

/** Starts translation in the person's language. Resolves when `common` can be shown. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .use(writtenCounts)
    .init({
      lng: preferredLanguage(readStorage(), navigator.languages),
      fallbackLng: 'fr',
      ns: ['common'],
      defaultNS: 'common',
      resources: { fr: { common: frenchCommon } },
      partialBundledLanguages: true,
      interpolation,
      returnNull: false,
    });
}

/** Switches the language and remembers it in this browser. Resolves when the page speaks it. */
export async function changeLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // A browser that keeps nothing still speaks the language until it is closed.
  }
  await i18next.changeLanguage(language);
}

/** The language in use. */
export function currentLanguage(): Language {
  return preferredLanguage(i18next.resolvedLanguage ?? null, []);
}

/** Loads the messages of these features, so that a page and its words arrive together. */
export async function loadMessages(namespaces: readonly string[]): Promise<void> {
  await i18next.loadNamespaces(namespaces);
}

function readStorage(): string | null {
  try {
    return localStorage.getItem(languageKey);
  } catch {
    return null;
  }
}
