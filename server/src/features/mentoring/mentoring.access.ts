import { type Actor, holds } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import {
  canMatchMentoring,
  canOfferMentoring,
  canReadMentoringRequest,
  type MentoringRequestFacts,
} from '@sentiers/shared/mentoring/policy.ts';
import { cohortFacts } from '../cohorts/cohorts.access.ts';
import { loadCohorts } from '../cohorts/cohorts.queries.ts';
import { listActorsOfCohort, listCoordinatorIds, loadActors } from '../memberships/memberships.queries.ts';
import { readPerson } from '../people/people.access.ts';
import {
  type MentoringRequestDoc,
  MentoringRequestModel,
  type OfferDoc,
  OfferModel,
} from './mentoring.model.ts';

/**
 * A newcomer's request, for them and for those who match.
 *
 * @throws AppError `not_found` for everyone else, `forbidden` where `policy` says no
 */
export async function requireMentoringRequest(
  actor: Actor,
  requestId: string,
  policy: (actor: Actor, facts: MentoringRequestFacts) => boolean,
): Promise<MentoringRequestDoc> {
  const request = await MentoringRequestModel.findById(requestId.toLowerCase()).lean<MentoringRequestDoc>();
  const cohort = request && (await loadCohorts([request.cohortId])).get(request.cohortId);
  if (!request || !cohort) throw new AppError('not_found');
  const facts = { personId: request.personId, cohort: cohortFacts(cohort) };
  if (!canReadMentoringRequest(actor, facts)) throw new AppError('not_found');
  if (!policy(actor, facts)) throw new AppError('forbidden');
  return request;
}

/** Throws `not_found` for someone whom the actor may not know of, `forbidden` for what isn't theirs to offer. */
export async function requireOwnOffer(actor: Actor, personId: string): Promise<OfferDoc | null> {
  const id = personId.toLowerCase();
  const { facts } = await readPerson(actor, id);
  if (!canOfferMentoring(actor, facts)) throw new AppError('forbidden');
  return OfferModel.findById(id).lean<OfferDoc>();
}

/** Whether someone declared time that stands. */
export async function hasStandingOffer(personId: string): Promise<boolean> {
  return (await OfferModel.exists({ _id: personId, removed: false })) !== null;
}

/** What those offer who are alumni still, and not suspended. */
export async function loadStandingOffers(): Promise<OfferDoc[]> {
  const offers = await OfferModel.find({ removed: false }).sort({ _id: 1 }).lean<OfferDoc[]>();
  const actors = await loadActors(offers.map(({ _id }) => _id));
  return offers.filter(({ _id }) => {
    const actor = actors.get(_id);
    return actor !== undefined && holds(actor, 'alumni');
  });
}

/** Ids of those who match in a cohort: its facilitators; where it has none, the coordination. */
export async function listMatching(cohortId: string): Promise<string[]> {
  const cohort = (await loadCohorts([cohortId])).get(cohortId);
  if (!cohort) return [];
  const actors = await listActorsOfCohort(cohortId);
  const found = actors.filter((actor) => canMatchMentoring(actor, cohortFacts(cohort)));
  return found.length > 0 ? found.map(({ personId }) => personId) : listCoordinatorIds();
}
