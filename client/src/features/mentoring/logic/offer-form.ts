import type { MentorOffer, MentorOfferInput } from '@sentiers/shared/mentoring/schema.ts';
import type { ChosenPlace } from '../../../components/places/use-found-places.ts';

/** What is being written of an offer. */
export interface OfferForm extends Omit<MentorOfferInput, 'territories' | 'hoursPerQuarter'> {
  places: ChosenPlace[];
  /** As it is typed. */
  hours: string;
}

/** An offer as its form; a first one is of three hours, twenty minutes at a time. */
export function offerFormOf(offer: MentorOffer | null): OfferForm {
  if (!offer) {
    return {
      ...{ hours: '3', forms: ['call'], themes: [], topics: '', places: [], pausedUntil: null, words: '' },
    };
  }
  const { hoursPerQuarter, forms, themes, topics, places, pausedUntil, words } = offer;
  return { hours: String(hoursPerQuarter), forms, themes, topics, places, pausedUntil, words };
}

/** Hours by halves, of what was typed: a comma or a point. Null where it is none, or not between a half and sixty. */
export function hoursIn(typed: string): number | null {
  const hours = Number(typed.trim().replace(',', '.'));
  const isThere = typed.trim() !== '' && Number.isInteger(hours * 2) && hours >= 0.5 && hours <= 60;
  return isThere ? hours : null;
}

/** What is sent of a form whose hours are right. */
export function offerInputOf({ places, hours, ...form }: OfferForm): MentorOfferInput {
  return {
    ...form,
    hoursPerQuarter: hoursIn(hours) ?? 0,
    territories: places.map(({ code }) => code),
    pausedUntil: form.pausedUntil || null,
  };
}
