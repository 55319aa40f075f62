import { formatDate, formatTime, type When } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/languages.ts';

/** A date that may be chosen, on the device's clock: « Jeudi 7 janvier, 9:00 – 10:30 ». */
export function dateWords(
  { startsAt, endsAt }: { startsAt: When; endsAt: When | null },
  language: Language,
): string {
  const beginning = `${formatDate(startsAt, language)}, ${formatTime(startsAt, language)}`;
  if (endsAt === null) return beginning;
  const isSameDay = new Date(startsAt).toDateString() === new Date(endsAt).toDateString();
  const end = formatTime(endsAt, language);
  return `${beginning}\u00A0–\u2060\u00A0${isSameDay ? end : `${formatDate(endsAt, language)}, ${end}`}`;
}
