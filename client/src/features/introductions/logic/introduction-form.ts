import type { Introduction, IntroductionInput } from '@sentiers/shared/introductions/schema.ts';
import type { ChosenPlace } from '../../../components/places/use-found-places.ts';

/** What is being written of a request. */
export interface IntroductionForm {
  whom: string;
  place: ChosenPlace | null;
  motive: string;
  context: string;
  ask: string;
  minutes: number;
}

/** Lengths of time that are offered, in minutes. */
export const usualMinutes: readonly number[] = [20, 30, 60, 120];

/** A form with nothing in it yet, about this place. */
export function emptyForm(place: ChosenPlace | null): IntroductionForm {
  return { whom: '', place, motive: '', context: '', ask: '', minutes: 30 };
}

/** A request as its form, to word it anew. */
export function formOf(
  words: Pick<Introduction, (keyof IntroductionInput & keyof Introduction) | 'territory'>,
) {
  const { whom, territory, motive, context, ask, minutes } = words;
  return { whom, place: territory, motive, context, ask, minutes } satisfies IntroductionForm;
}

/** What is sent of a form. */
export function inputOf({ place, ...words }: IntroductionForm): IntroductionInput {
  return { ...words, territoryCode: place?.code ?? null };
}

/** Fields that say too little to be sent, in their order. */
export function missingIn({ whom, motive, ask }: IntroductionForm): ('whom' | 'motive' | 'ask')[] {
  const least = { whom: 2, motive: 10, ask: 10 } as const;
  const written = { whom, motive, ask };
  return (['whom', 'motive', 'ask'] as const).filter((name) => written[name].trim().length < least[name]);
}
