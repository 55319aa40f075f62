import { serverNow } from '../lib/server-clock.ts';
import { type Language, locales } from './languages.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A date as the API gives it (ISO string), as milliseconds, or as a Date. */
export type When = string | number | Date;

/** In a list: the time today, « hier », the weekday this week, then the day, with its year when it is another. */
export function formatWhen(when: When, language: Language, now: When = serverNow()): string {
  const [date, today] = [new Date(when), new Date(now)];
  const days = daysBetween(date, today);
  if (days === 0) return formatTime(date, language);
  if (days === 1) return relative(-1, 'day', language);
  if (days > 1 && days < 7) return write(date, language, { weekday: 'short' });
  const year = date.getFullYear() === today.getFullYear() ? undefined : ('numeric' as const);
  return write(date, language, { day: 'numeric', month: 'short', ...(year && { year }) });
}

/** Above the messages of a day: « Aujourd’hui », « Hier », « Samedi 21 novembre », with its year when it is another. */
export function formatDay(when: When, language: Language, now: When = serverNow()): string {
  const [date, today] = [new Date(when), new Date(now)];
  const days = daysBetween(date, today);
  if (days === 0 || days === 1) return capital(relative(-days, 'day', language), language);
  const year = date.getFullYear() === today.getFullYear() ? undefined : ('numeric' as const);
  const parts = { weekday: 'long', day: 'numeric', month: 'long', ...(year && { year }) } as const;
  return capital(write(date, language, parts), language);
}

/** The whole day, for a greeting: « Lundi 23 novembre ». */
export function formatDate(when: When, language: Language): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return capital(write(new Date(when), language, parts), language);
}

/** When something begins and ends, in two parts that may stand one under the other. */
interface Span {
  begins: string;
  ends: string;
  whole: string;
}

/**
 * From when to when something lasts, with its year when it is another: « Jeudi 7 janvier, 9:30 – 17:00 » on one day,
 * « Du jeudi 7 janvier, 9:30 au vendredi 8 janvier, 17:00 » on several.
 */
export function formatSpan(from: When, to: When, language: Language, now: When = serverNow()): Span {
  const [first, last] = [new Date(from), new Date(to)];
  const [start, end] = [formatTime(first, language), formatTime(last, language)];
  const years = new Set([new Date(now).getFullYear(), last.getFullYear()]);
  const day = (date: Date, withYear: boolean) => {
    const year = withYear ? ('numeric' as const) : undefined;
    return write(date, language, { weekday: 'long', day: 'numeric', month: 'long', ...(year && { year }) });
  };
  const lastDay = day(last, years.size > 1);
  if (daysBetween(first, last) === 0) {
    const [begins, ends] = [capital(lastDay, language), `${start} – ${end}`];
    return { begins, ends, whole: `${begins}, ${ends}` };
  }
  const [since, until] = language === 'fr' ? ['Du', 'au'] : ['From', 'to'];
  const begins = `${since} ${day(first, !years.has(first.getFullYear()))}, ${start}`;
  const ends = `${until} ${lastDay}, ${end}`;
  return { begins, ends, whole: `${begins} ${ends}` };
}

/** A day that may be long ago: « 3 mars 2026 ». */
export function formatCalendarDay(when: When, language: Language): string {
  return write(new Date(when), language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** « 9:12 » */
export function formatTime(when: When, language: Language): string {
  return write(new Date(when), language, { hour: 'numeric', minute: '2-digit' }).replace(/^0(?=\d)/, '');
}

/** The whole date, for a hover and for whoever can't see one: « samedi 21 novembre 2026 à 9:12 ». */
export function formatFull(when: When, language: Language): string {
  const date = new Date(when);
  const written = write(date, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${written}${language === 'fr' ? ' à ' : ' at '}${formatTime(date, language)}`;
}

/** When something to come ends: « 15:30 », « demain à 8:00 », « lundi 9 mars à 8:00 ». */
export function formatUntil(when: When, language: Language, now: When = serverNow()): string {
  const date = new Date(when);
  const days = daysBetween(new Date(now), date);
  if (days <= 0) return formatTime(date, language);
  const day =
    days === 1
      ? relative(1, 'day', language)
      : write(date, language, { weekday: 'long', day: 'numeric', month: 'long' });
  return `${day}${language === 'fr' ? ' à ' : ' at '}${formatTime(date, language)}`;
}

/** How long something has lasted, in its largest unit: « moins d’une minute », « 9 min », « 3 h », « 2 jours ». */
export function formatElapsed(milliseconds: number, language: Language): string {
  const elapsed = Math.max(0, milliseconds);
  if (elapsed < minute) return language === 'fr' ? 'moins d’une minute' : 'less than a minute';
  if (elapsed < 60 * minute) return measure(Math.floor(elapsed / minute), 'minute', language);
  if (elapsed < day) return measure(Math.floor(elapsed / (60 * minute)), 'hour', language);
  return measure(Math.floor(elapsed / day), 'day', language);
}

/** A number in the language's own way: « 10 000 ». */
export function formatNumber(value: number, language: Language): string {
  return numbers(language, {}).format(value);
}

/** A share, whole: « 46 % » of 0.458. */
export function formatPercent(share: number, language: Language): string {
  const written = numbers(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  return written.replaceAll(/[\s\u202F]/g, '\u00A0');
}

/** A mean, to a tenth: « 3,8 ». */
export function formatMean(value: number, language: Language): string {
  return numbers(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** The size of a file: « 820 ko », « 2,4 Mo ». */
export function formatBytes(bytes: number, language: Language): string {
  let value = Math.max(1, bytes) / 1024;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const maximumFractionDigits = unit > 0 && value < 10 ? 1 : 0;
  const options = { style: 'unit', unit: units[unit] ?? 'kilobyte', unitDisplay: 'short' } as const;
  return numbers(language, { ...options, maximumFractionDigits })
    .format(unit === 0 ? Math.max(1, value) : value)
    .replaceAll(/[\s\u202F]/g, '\u00A0');
}

/** How long a sound lasts: « 0:07 », « 4:59 ». */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(Math.max(0, milliseconds) / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function measure(value: number, unit: 'minute' | 'hour' | 'day', language: Language): string {
  const unitDisplay = unit === 'day' ? 'long' : 'short';
  return numbers(language, { style: 'unit', unit, unitDisplay })
    .format(value)
    .replaceAll(/[\s\u202F]/g, '\u00A0');
}

function relative(value: number, unit: 'day', language: Language): string {
  return relatives(language, { numeric: 'auto' }).format(value, unit);
}

function write(date: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const written = dates(language, options).format(date);
  // The browsers leave out what French says of the first of a month.
  return language === 'fr' ? written.replace(/(?<![\d:])1(?=\s\p{L})/u, '1er') : written;
}

/** Making one of the browser's writers takes as long as drawing a message, so each is made once. */
function keptOf<Options extends object, Writer>(make: (locale: string, options: Options) => Writer) {
  const made = new Map<string, Writer>();
  return (language: Language, options: Options): Writer => {
    const key = language + JSON.stringify(options);
    const writer = made.get(key) ?? make(locales[language], options);
    made.set(key, writer);
    return writer;
  };
}

const dates = keptOf(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const numbers = keptOf((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const relatives = keptOf(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);

function capital(text: string, language: Language): string {
  return text.slice(0, 1).toLocaleUpperCase(locales[language]) + text.slice(1);
}

/** Whole local days from `date` to `today`; a change of clock in between is no day. */
function daysBetween(date: Date, today: Date): number {
  const start = (of: Date) => Date.UTC(of.getFullYear(), of.getMonth(), of.getDate());
  return Math.round((start(today) - start(date)) / day);
}
