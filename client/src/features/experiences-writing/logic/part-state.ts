import type { AppError } from '@sentiers/shared/errors.ts';
import type { OtherChoice } from './merge-content.ts';
import type { PartContent, Stood } from './part-content.ts';

/** How what is written of a part stands. */
export type PartPhase =
  /** The server has it. */
  | 'saved'
  /** Written a moment ago: it leaves soon. */
  | 'written'
  | 'sending'
  /** No network, or a server that doesn't answer: it leaves by itself. */
  | 'waiting'
  /** Nobody is signed in any more: it leaves with the next sign-in. */
  | 'signed-out'
  /** The server won't have it as it is: `error` says why. */
  | 'refused'
  /** Someone else wrote the same words anew: `conflict` is theirs. */
  | 'conflict';

export interface PartState {
  content: PartContent;
  phase: PartPhase;
  /** Where the device has not confirmed yet that it keeps it, or can't: a page that goes would lose it. */
  isLoose: boolean;
  /** Milliseconds: when it was last saved from here; null before. */
  savedAt: number | null;
  /** Some of it was written without a network. */
  wasAway: boolean;
  /** What was saved last had been. */
  sentLater: boolean;
  conflict: Stood | null;
  /** Whose words were put together with mine last. */
  mergedWith: Stood['changed'];
  /** Choices that someone else made differently: mine stand. */
  others: readonly OtherChoice[];
  /** Someone else changed it while it was shown, and nothing of mine was there. */
  changedBy: Stood['changed'];
  error: AppError | null;
}

export function freshState(content: PartContent): PartState {
  return {
    ...{
      content,
      phase: 'saved',
      isLoose: false,
      savedAt: null,
      wasAway: false,
      sentLater: false,
      conflict: null,
    },
    ...{ mergedWith: null, others: [], changedBy: null, error: null },
  };
}
