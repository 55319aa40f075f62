const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
});

/** The day it is in Paris at this moment, as `YYYY-MM-DD`. */
export function dayInParis(at: Date): string {
  return format.format(at);
}
