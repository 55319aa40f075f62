import type { Actor } from '@sentiers/shared/actor.ts';
import type { Asking, Offering } from '@sentiers/shared/mentoring/likeness.ts';
import { type TrailStep, trailStepSchema } from '@sentiers/shared/trail/steps.ts';
import { loadBlocks } from '../people/blocks.queries.ts';
import { loadThemeLabels, placeLabel, placesAround } from '../programme/programme.queries.ts';
import { loadSteps } from '../trails/steps.queries.ts';
import { declaredMinutes, loadTaken } from './loads.queries.ts';
import { loadStandingOffers } from './mentoring.access.ts';
import type { MentoringRequestDoc, OfferDoc } from './mentoring.model.ts';
import { isPaused, loadOrganisationIds } from './mentoring.presenter.ts';
import { type MentorshipDoc, MentorshipModel } from './mentorships.model.ts';

/** Both sides of a match, as the matching knows them. */
export interface Candidates {
  offers: ReadonlyMap<string, OfferDoc>;
  asking: Asking[];
  offering: Offering[];
}

/**
 * These requests, and everyone who offers time, as the matching knows them. Where organisations stand is what the actor
 * may know of it.
 */
export async function loadCandidates(
  actor: Actor,
  requests: readonly MentoringRequestDoc[],
): Promise<Candidates> {
  const offers = await loadStandingOffers();
  const mentorIds = offers.map(({ _id }) => _id);
  const personIds = requests.map(({ personId }) => personId);
  const [labels, taken, steps, apart] = await Promise.all([
    loadThemeLabels(),
    loadTaken(mentorIds),
    loadStepsOf(actor, [...mentorIds, ...personIds]),
    loadApart(personIds, mentorIds),
  ]);
  const asking = requests.map((request) => ({
    ...{ id: request._id, form: request.form, topics: request.topics },
    themes: request.themes.map((key) => ({ key, label: labels.get(key) ?? key })),
    ...placesOf(request.territoryCode),
    step: steps.get(request.personId) ?? null,
    apart: [...request.declinedBy, ...apart(request.personId)],
  }));
  const offering = offers.map((offer) => toOffering(offer, taken.get(offer._id) ?? 0, steps.get(offer._id)));
  return { offers: new Map(offers.map((offer) => [offer._id, offer])), asking, offering };
}

function toOffering(offer: OfferDoc, taken: number, step: TrailStep | null | undefined): Offering {
  const around = offer.territories.flatMap((code) => [code, ...placesAround(code)]);
  const { _id: id, forms, themes, topics, territories: places } = offer;
  return {
    ...{ id, forms, themes, topics, places, taken, declared: declaredMinutes(offer) },
    regions: [...new Set(around.filter(isRegion))],
    passed: step ? trailStepSchema.options.slice(0, trailStepSchema.options.indexOf(step)) : [],
    paused: isPaused(offer),
  };
}

/** A place and what it lies in up to the département; and its region, apart. */
function placesOf(code: string | null): Pick<Asking, 'places' | 'region'> {
  if (code === null) return { places: [], region: null };
  const named = [code, ...placesAround(code)].map((each) => ({ code: each, label: placeLabel(each) }));
  return {
    places: named.filter((each) => !isRegion(each.code)),
    region: named.find((each) => isRegion(each.code)) ?? null,
  };
}

function isRegion(code: string): boolean {
  return code.startsWith('region:');
}

/** The step that each of these people's organisation is at. */
async function loadStepsOf(
  actor: Actor,
  personIds: readonly string[],
): Promise<Map<string, TrailStep | null>> {
  const organisations = await loadOrganisationIds(personIds);
  const steps = await loadSteps(actor, [...new Set(organisations.values())]);
  return new Map([...organisations].map(([personId, id]) => [personId, steps.get(id) ?? null]));
}

/** Mentors that someone is not to be given: themselves, where one blocked the other, and who accompanies them already. */
async function loadApart(personIds: readonly string[], mentorIds: readonly string[]) {
  const [blocks, running] = await Promise.all([
    loadBlocks([...personIds, ...mentorIds]),
    MentorshipModel.find({
      newcomerId: { $in: [...personIds] },
      state: { $in: ['proposed', 'active', 'paused'] },
    }).lean<MentorshipDoc[]>(),
  ]);
  return (personId: string): string[] => {
    const blocked = mentorIds.filter((id) => blocks(personId, id) || blocks(id, personId));
    const theirs = running
      .filter(({ newcomerId }) => newcomerId === personId)
      .map(({ mentorId }) => mentorId);
    return [personId, ...blocked, ...theirs];
  };
}
