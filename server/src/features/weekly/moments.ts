import type { WeeklySettings } from '@sentiers/shared/weekly/schema.ts';

const HOUR_MS = 3_600_000;
const HOURS_OF_A_WEEK = 7 * 24;

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  weekday: 'short',
  hour: '2-digit',
  hourCycle: 'h23',
});
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The last time before now at which a word was due. In the night when clocks skip an hour, that hour's is none. */
export function lastMoment({ weekday, hour }: Pick<WeeklySettings, 'weekday' | 'hour'>, now: Date): Date {
  const latest = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  for (let back = 0; back <= HOURS_OF_A_WEEK; back += 1) {
    const at = latest - back * HOUR_MS;
    const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
    if (parts.get('weekday') === weekdays[weekday - 1] && Number(parts.get('hour')) === hour) {
      return new Date(at);
    }
  }
  return new Date(latest - HOURS_OF_A_WEEK * HOUR_MS);
}

const day = new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', day: 'numeric', month: 'long' });
const dayOnly = new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', day: 'numeric' });

/** « du 20 au 27 novembre », « du 28 novembre au 5 décembre » */
export function daysInWords(from: Date, to: Date): string {
  const [first, last] = [day.format(from), day.format(to)];
  const sameMonth = first.replace(/^\S+/, '') === last.replace(/^\S+/, '');
  return `du ${sameMonth ? dayOnly.format(from) : first} au ${last}`;
}
