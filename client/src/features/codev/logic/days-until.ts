const DAY_MS = 24 * 3_600_000;

/** Days of the calendar from today, where the reader is, to a date (« 2027-03-01 »): 0 on that day, below once it is over. */
export function daysUntil(dueOn: string, now: number): number {
  const today = new Date(now);
  const midnight = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return Math.round((Date.parse(dueOn) - midnight) / DAY_MS);
}
