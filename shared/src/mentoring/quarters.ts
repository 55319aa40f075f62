import { type MentoringForm, minutesTaken } from './schema.ts';

const day = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
});
const MONTHS = 3;

/** The day it is in Paris at this moment, as `YYYY-MM-DD`. */
export function parisDay(at: Date): string {
  return day.format(at);
}

/** First day of the quarter of the civil year, in Paris, that this moment falls in. */
export function quarterOf(at: Date): string {
  const [year, month] = parisDay(at).split('-');
  const first = Math.floor((Number(month) - 1) / MONTHS) * MONTHS + 1;
  return `${year}-${String(first).padStart(2, '0')}-01`;
}

/** What time a mentorship takes is judged by. */
export interface TimedMentorship {
  form: MentoringForm;
  /** When it began, or was proposed as long as nobody answered. */
  since: Date;
  /** Of a call: when it is to be held, where that is known. */
  heldAt: Date | null;
  closedAt: Date | null;
}

/** Minutes that a mentorship takes of a quarter: a call of the one it is held in, some months of each that they last in. */
export function minutesIn(quarter: string, { form, since, heldAt, closedAt }: TimedMentorship): number {
  const from = quarterOf(form === 'call' ? (heldAt ?? since) : since);
  const falls = form === 'call' ? from === quarter : from <= quarter && lasts(quarter, closedAt);
  return falls ? minutesTaken[form] : 0;
}

function lasts(quarter: string, closedAt: Date | null): boolean {
  return closedAt === null || quarterOf(closedAt) >= quarter;
}
