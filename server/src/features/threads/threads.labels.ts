import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';

/** A question waits for an answer until someone else than its author writes. */
export function labelsOf(kind: ThreadKind): string[] {
  return kind === 'question' ? ['question', 'unanswered'] : [kind];
}
