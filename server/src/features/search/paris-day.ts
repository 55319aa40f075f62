const parisClock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', timeZoneName: 'longOffset' });

/** The instant at which a day (`2025-03-14`) begins in Paris. */
export function startOfParisDay(day: string): Date {
  const midnight = new Date(`${day}T00:00:00Z`);
  const guess = new Date(midnight.getTime() - offsetAt(midnight));
  return new Date(midnight.getTime() - offsetAt(guess));
}

function offsetAt(instant: Date): number {
  const name = parisClock.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes, seconds] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  const milliseconds = ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1_000;
  return sign === '-' ? -milliseconds : milliseconds;
}
