import { parisDay, quarterOf } from '@sentiers/shared/mentoring/quarters.ts';
import type { MentoringRequest, MentorLine, MentorOffer } from '@sentiers/shared/mentoring/schema.ts';
import { minutesTaken } from '@sentiers/shared/mentoring/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { loadOrganisationSummaries } from '../organisations/organisations.queries.ts';
import { findOrganisationOf, loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { loadThemeLabels, placeLabel } from '../programme/programme.queries.ts';
import { declaredMinutes } from './loads.queries.ts';
import type { MentoringRequestDoc, OfferDoc } from './mentoring.model.ts';

/** What someone offers, with what is taken of it (minutes of this quarter). */
export function presentOffer(offer: OfferDoc, taken: number): MentorOffer {
  const { hoursPerQuarter, forms, themes, topics, territories, pausedUntil, words, revision } = offer;
  return {
    ...{ hoursPerQuarter, forms, themes, topics, territories, pausedUntil, words, revision },
    places: territories.map((code) => ({ code, label: placeLabel(code) })),
    ...{ declared: declaredMinutes(offer), taken, quarter: quarterOf(new Date()) },
  };
}

/** The same for those who match. */
export function presentMentor(
  offer: OfferDoc,
  taken: number,
  people: ReadonlyMap<string, PersonSummary>,
): MentorLine {
  return {
    person: summaryOf(people, offer._id),
    offer: presentOffer(offer, taken),
    full: isFull(offer, taken),
  };
}

/** No time is left for the shortest of what they offer. */
function isFull(offer: OfferDoc, taken: number): boolean {
  const shortest = Math.min(...offer.forms.map((form) => minutesTaken[form]));
  return taken + shortest > declaredMinutes(offer);
}

/** Away until a day that is still to come. */
export function isPaused({ pausedUntil }: Pick<OfferDoc, 'pausedUntil'>, now = new Date()): boolean {
  return pausedUntil !== null && pausedUntil > parisDay(now);
}

/** Requests, for those who may read them. */
export async function presentRequests(requests: readonly MentoringRequestDoc[]): Promise<MentoringRequest[]> {
  const personIds = [...new Set(requests.map(({ personId }) => personId))];
  const [people, labels, ofPeople] = await Promise.all([
    loadPersonSummaries(personIds),
    loadThemeLabels(),
    loadOrganisationIds(personIds),
  ]);
  const organisations = await loadOrganisationSummaries(ofPeople.values());
  return requests.map((request) => ({
    ...{ id: request._id, cohortId: request.cohortId, form: request.form, state: request.state },
    person: summaryOf(people, request.personId),
    organisation: organisations.get(ofPeople.get(request.personId) ?? '') ?? null,
    themes: request.themes.map((key) => ({ key, label: labels.get(key) ?? key })),
    ...{ topics: request.topics, words: request.words, askedAt: request.askedAt.toISOString() },
    territory:
      request.territoryCode === null
        ? null
        : { code: request.territoryCode, label: placeLabel(request.territoryCode) },
  }));
}

/** The organisation that each of these people belongs to; who is of none is absent. */
export async function loadOrganisationIds(personIds: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(personIds.map(async (id) => [id, await findOrganisationOf(id)] as const));
  return new Map(found.flatMap(([id, organisationId]) => (organisationId ? [[id, organisationId]] : [])));
}
