import { type Language, locales } from './languages.ts';

/** What the device's zone is called at that moment: « heure de La Réunion ». */
export function zoneName(at: string, language: Language, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    timeZoneName: 'longGeneric',
  }).formatToParts(new Date(at));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
