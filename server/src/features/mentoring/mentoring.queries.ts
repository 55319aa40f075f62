import type { Actor } from '@sentiers/shared/actor.ts';
import { holds } from '@sentiers/shared/actor.ts';
import { matchMentors } from '@sentiers/shared/mentoring/matching.ts';
import { canAskMentor, canMatchMentoring, canReadMentorship } from '@sentiers/shared/mentoring/policy.ts';
import type {
  FollowedPair,
  MentoringRequest,
  MentorLine,
  MentorOffer,
  Mentorship,
  Proposal,
  Weights,
} from '@sentiers/shared/mentoring/schema.ts';
import { cohortFacts, listReadableCohorts, requireCohort } from '../cohorts/cohorts.access.ts';
import { moduleFacts, modulesGivenBy } from '../cohorts/modules.access.ts';
import { byName, loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { loadCandidates } from './candidates.queries.ts';
import { loadTaken } from './loads.queries.ts';
import { loadStandingOffers } from './mentoring.access.ts';
import {
  type MentoringRequestDoc,
  MentoringRequestModel,
  type OfferDoc,
  OfferModel,
} from './mentoring.model.ts';
import { presentMentor, presentOffer, presentRequests } from './mentoring.presenter.ts';
import { type MentorshipDoc, MentorshipModel } from './mentorships.model.ts';
import { presentMentorships, presentPairs } from './mentorships.presenter.ts';
import { loadWeights } from './weights.queries.ts';

interface Mine {
  offer: MentorOffer | null;
  requests: MentoringRequest[];
  mentorships: Mentorship[];
  offers: boolean;
  asksIn: string[];
  matchesIn: { id: string; name: string }[];
}

/** What the actor offers, asks for, and takes part in; and what they may do. */
export async function loadMine(actor: Actor): Promise<Mine> {
  const { personId } = actor;
  const [offer, taken, requests, mentorships, cohorts] = await Promise.all([
    OfferModel.findOne({ _id: personId, removed: false }).lean<OfferDoc>(),
    loadTaken([personId]),
    MentoringRequestModel.find({ personId, state: { $ne: 'withdrawn' } })
      .sort({ askedAt: -1, _id: -1 })
      .lean<MentoringRequestDoc[]>(),
    MentorshipModel.find({
      $or: [{ mentorId: personId }, { newcomerId: personId }],
      state: { $ne: 'declined' },
    })
      .sort({ proposedAt: -1, _id: -1 })
      .lean<MentorshipDoc[]>(),
    listReadableCohorts(actor),
  ]);
  const readable = mentorships.filter((each) => canReadMentorship(actor, each));
  const running = cohorts.filter(({ ended }) => !ended);
  return {
    offer: offer && presentOffer(offer, taken.get(personId) ?? 0),
    requests: await presentRequests(requests),
    mentorships: await presentMentorships(actor, readable),
    offers: holds(actor, 'alumni') && (await modulesGivenBy(actor, cohorts)).includes('mentoring'),
    asksIn: running
      .filter((each) => canAskMentor(actor, cohortFacts(each)))
      .filter((each) => moduleFacts(each).modules.includes('mentoring'))
      .map(({ _id }) => _id),
    matchesIn: running
      .filter((each) => canMatchMentoring(actor, cohortFacts(each)))
      .map(({ _id: id, name }) => ({ id, name })),
  };
}

interface Desk {
  requests: MentoringRequest[];
  mentors: MentorLine[];
  pairs: FollowedPair[];
  weights: Weights;
  revision: number;
}

/** Who asks in a cohort, who offers, and how its pairs do, by counts and dates. Throws `not_found`, `forbidden`. */
export async function loadDesk(actor: Actor, cohortId: string): Promise<Desk> {
  const { _id } = await requireCohort(actor, cohortId.toLowerCase(), canMatchMentoring);
  const [requests, offers, pairs, chosen] = await Promise.all([
    listWaiting(_id, ['waiting', 'proposed']),
    loadStandingOffers(),
    MentorshipModel.find({ cohortId: _id, state: { $ne: 'declined' } })
      .sort({ proposedAt: -1, _id: -1 })
      .lean<MentorshipDoc[]>(),
    loadWeights(_id),
  ]);
  const ids = offers.map(({ _id: id }) => id);
  const [taken, people] = await Promise.all([loadTaken(ids), loadPersonSummaries(ids)]);
  return {
    requests: await presentRequests(requests),
    mentors: offers
      .map((offer) => presentMentor(offer, taken.get(offer._id) ?? 0, people))
      .sort((a, b) => byName(a.person, b.person)),
    pairs: await presentPairs(pairs),
    ...chosen,
  };
}

interface Proposals {
  proposals: Proposal[];
  unmatched: string[];
  spread: { least: number; most: number };
}

/** Whom the matching proposes for each request that waits in a cohort. Throws `not_found`, `forbidden`. */
export async function proposeMentors(actor: Actor, cohortId: string): Promise<Proposals> {
  const { _id } = await requireCohort(actor, cohortId.toLowerCase(), canMatchMentoring);
  const [requests, { weights }] = await Promise.all([listWaiting(_id, ['waiting']), loadWeights(_id)]);
  const { asking, offering } = await loadCandidates(actor, requests);
  const { matches, unmatched, spread } = matchMentors(asking, offering, weights);
  const [people, shown] = await Promise.all([
    loadPersonSummaries(matches.map(({ mentorId }) => mentorId)),
    presentRequests(requests),
  ]);
  const byId = new Map(shown.map((request) => [request.id, request]));
  const proposals = matches.flatMap(({ requestId, mentorId, ...match }) => {
    const request = byId.get(requestId);
    return request ? [{ request, mentor: summaryOf(people, mentorId), ...match }] : [];
  });
  return { proposals, unmatched, spread };
}

/** A cohort's requests in these states, those that wait longest first. */
function listWaiting(
  cohortId: string,
  states: readonly MentoringRequestDoc['state'][],
): Promise<MentoringRequestDoc[]> {
  return MentoringRequestModel.find({ cohortId, state: { $in: [...states] } })
    .sort({ askedAt: 1, _id: 1 })
    .lean<MentoringRequestDoc[]>();
}
