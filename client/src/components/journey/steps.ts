import type { TrailStep } from '@sentiers/shared/trail/steps.ts';

/** Steps of a way, in their order: the schema's own would bring its validation along. */
export const trailSteps = [
  'readiness',
  'territory',
  'needs',
  'model',
  'means',
  'launch',
] as const satisfies readonly TrailStep[];

/** Whether a word is the key of a step. */
export function isTrailStep(word: string): word is TrailStep {
  return trailSteps.some((step) => step === word);
}
