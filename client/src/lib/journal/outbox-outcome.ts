import { AppError } from '@sentiers/shared/errors.ts';
import type { Refusal } from './outbox-entry.ts';
import { WithoutThreadError } from './outbox-work.ts';

/** What becomes of an entry after a failed try. */
export type Outcome =
  /** Nothing is known, or not now: the same again later, after at least so many milliseconds. */
  | { kind: 'again'; after: number }
  /** Nobody is signed in, or someone else: nothing leaves until that changes. */
  | { kind: 'pause' }
  /** It was taken back meanwhile: nothing is left to do. */
  | { kind: 'settled' }
  | { kind: 'asks' | 'refused'; refusal: Refusal };

/** An unknown error may be a passing one: after so many tries it is set aside, so that it blocks nothing. */
const MOST_INTERNAL = 8;

/** Reads the server's word, or its silence. */
export function outcomeOf(error: unknown, attempts: number): Outcome {
  if (error instanceof WithoutThreadError) return { kind: 'refused', refusal: { code: 'depends' } };
  if (!(error instanceof AppError)) return { kind: 'again', after: 0 };
  const refusal = { code: error.code, ...(error.details ? { details: error.details } : {}) };
  switch (error.code) {
    case 'unauthenticated':
    case 'actor_changed':
      return { kind: 'pause' };
    case 'rate_limited':
    case 'slow_mode':
    case 'overloaded':
    case 'unavailable':
      return { kind: 'again', after: (error.details?.retryAfter ?? 0) * 1_000 };
    case 'internal':
      return attempts < MOST_INTERNAL ? { kind: 'again', after: 0 } : { kind: 'refused', refusal };
    case 'withdrawn':
    case 'already_done':
      return { kind: 'settled' };
    case 'thread_closed':
      return { kind: 'asks', refusal };
    default:
      return { kind: 'refused', refusal };
  }
}
