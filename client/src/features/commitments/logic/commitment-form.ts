import type { Commitment } from '@sentiers/shared/commitments/schema.ts';
import { dayIn } from './due.ts';

/** One promise as it is being written. */
export type WrittenPromise = Pick<Commitment, 'text' | 'dueOn' | 'level'>;

/** Which field of a promise is not right yet, and why. */
export interface PromiseFaults {
  text?: 'textMissing';
  dueOn?: 'dueMissing' | 'duePast';
}

const SHORTEST = 3;

/** A promise with nothing said yet, due in two months unless one says otherwise. */
export function emptyPromise(now: number, values: Partial<WrittenPromise> = {}): WrittenPromise {
  return { text: '', dueOn: dayIn(60, now), level: 'cohort', ...values };
}

/** What is missing; a day that stood there already may be past. */
export function faultsOf(
  { text, dueOn }: Pick<WrittenPromise, 'text' | 'dueOn'>,
  now: number,
  stood: string | null = null,
): PromiseFaults {
  const isPast = dueOn !== stood && dueOn < dayIn(0, now);
  return {
    ...(text.trim().length < SHORTEST && { text: 'textMissing' as const }),
    ...(dueOn === '' ? { dueOn: 'dueMissing' as const } : isPast && { dueOn: 'duePast' as const }),
  };
}
