import { CHECK_IN_DAYS, type CommitmentState } from './schema.ts';

const DAY_MS = 24 * 3600 * 1000;

/** Days on which one is asked how it goes: thirty and sixty days on, as long as they come before its term; and its term. */
export function askDays({ madeOn, dueOn }: { madeOn: string; dueOn: string }): string[] {
  const before = CHECK_IN_DAYS.map((days) => dayAfter(madeOn, days)).filter((day) => day < dueOn);
  return [...before, dueOn];
}

/** Given up or kept, nobody is asked any more. */
export function isOver(state: CommitmentState): boolean {
  return state === 'abandoned' || state === 'kept';
}

/**
 * The next day on which its people are asked; null once it is over, and after its term.
 *
 * @param after the day before which nothing is asked any more: the last one they were asked on, or the eve
 */
export function nextAskDay(
  { madeOn, dueOn, state }: { madeOn: string; dueOn: string; state: CommitmentState },
  after: string,
): string | null {
  if (isOver(state)) return null;
  return askDays({ madeOn, dueOn }).find((day) => day > after) ?? null;
}

/** Days are `YYYY-MM-DD`. */
function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
