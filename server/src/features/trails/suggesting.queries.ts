import type { Actor } from '@sentiers/shared/actor.ts';
import type { Suggestion } from '@sentiers/shared/trail/schema.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';

/** What someone looks for help with. */
export interface Wanted {
  /** In French, as one would type it. */
  words: string;
  themes: readonly string[];
  territoryCodes: readonly string[];
  step: TrailStep | null;
}

/** Experiences and threads that the actor reads and that may help, the likeliest first, each with why; ten at most. */
export async function suggestReading(_actor: Actor, _wanted: Wanted): Promise<Suggestion[]> {
  return [];
}
