/** French is the source; English is complete too. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name, as its readers look for it. */
export const languageNames: Record<Language, string> = { fr: 'Français', en: 'English' };

/** The locale that Intl writes dates and numbers in: ours is a European community, with a 24-hour day. */
export const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** Where the browser keeps the person's choice; `/boot.js` reads it before the first paint. */
export const languageKey = 'sentiers-language';

/** Whether a value, from storage or an account, is a language of ours. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The remembered language, else the first of the browser's that is ours, else French. */
export function preferredLanguage(remembered: string | null, browserLanguages: readonly string[]): Language {
  if (isLanguage(remembered)) return remembered;
  const spoken = browserLanguages.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find(isLanguage) ?? 'fr';
}
