const MINUTE = 60_000;

const parisClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What a clock in Paris shows at this instant, as if it were UTC (milliseconds, whole minutes). */
function shownInParis(instant: number): number {
  const part = Object.fromEntries(
    parisClock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute);
}

/**
 * The instant at which a clock in Paris showed `time` (`HH:MM`), whole days before `now`. A time that a change of
 * hour skips is an hour later.
 */
export function parisTimeDaysAgo(now: Date, days: number, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const today = new Date(shownInParis(now.getTime()));
  const wanted = Date.UTC(
    today.getUTCFullYear(),
    today.getUTCMonth(),
    today.getUTCDate() - days,
    hours,
    minutes,
  );
  const firstGuess = wanted - (shownInParis(wanted) - wanted);
  return new Date(firstGuess + (wanted - shownInParis(firstGuess)));
}

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE);
}
