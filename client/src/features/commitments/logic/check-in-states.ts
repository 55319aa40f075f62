import type { CheckInState } from '@sentiers/shared/commitments/schema.ts';

/** What one taps, in the order of the buttons. */
export const checkInStates = [
  'advanced',
  'blocked',
  'kept',
  'abandoned',
] as const satisfies readonly CheckInState[];

/** Whether a word is one of them: it may come from an address. */
export function isCheckInState(word: string): word is CheckInState {
  return checkInStates.some((state) => state === word);
}
