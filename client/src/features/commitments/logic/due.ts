import type { Commitment, CommitmentState } from '@sentiers/shared/commitments/schema.ts';

const day = 86_400_000;

/** Whole days from now to a day of the calendar, on this device's clock; negative once it is past. */
export function daysUntil(dueOn: string, now: number): number {
  const [year = 0, month = 1, date = 1] = dueOn.split('-').map(Number);
  const today = new Date(now);
  const at = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return Math.round((Date.UTC(year, month - 1, date) - at) / day);
}

/** Whether nothing more is expected of it. */
export function isOver(state: CommitmentState): boolean {
  return state === 'kept' || state === 'abandoned';
}

/** Whether someone is to say now how it goes: asked by today, or at its term. */
export function isDue(
  { state, askedOn, dueOn }: Pick<Commitment, 'state' | 'askedOn' | 'dueOn'>,
  now: number,
): boolean {
  if (isOver(state)) return false;
  return daysUntil(dueOn, now) <= 1 || (askedOn !== null && daysUntil(askedOn, now) <= 0);
}

/** The day of this device, as a field writes it, so many days from now. */
export function dayIn(days: number, now: number): string {
  const at = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  const on = new Date(at.getFullYear(), at.getMonth(), at.getDate() + days);
  return `${on.getFullYear()}-${two(on.getMonth() + 1)}-${two(on.getDate())}`;
}
