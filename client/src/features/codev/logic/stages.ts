import type { CodevStage } from '@sentiers/shared/codev/schema.ts';

/** In their order. (The contract's schema is no part of the page.) */
export const stages: readonly CodevStage[] = [
  'presentation',
  'clarification',
  'contract',
  'consultation',
  'plan',
  'learning',
  'done',
];

/** The steps before and after one; null where there is none. */
export function around(stage: CodevStage): { back: CodevStage | null; next: CodevStage | null } {
  const at = stages.indexOf(stage);
  return { back: stages[at - 1] ?? null, next: stages[at + 1] ?? null };
}
