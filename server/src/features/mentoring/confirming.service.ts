import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { type Asking, likenessOf, loadReason, type Offering } from '@sentiers/shared/mentoring/likeness.ts';
import { hasTimeFor } from '@sentiers/shared/mentoring/matching.ts';
import { canConfirmMentor } from '@sentiers/shared/mentoring/policy.ts';
import { type MentoringRequest, minutesTaken } from '@sentiers/shared/mentoring/schema.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { oneAtATime } from '../../platform/journal/one-at-a-time.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { loadCandidates } from './candidates.queries.ts';
import { planMentorship, planOffer, planRequest } from './changing.ts';
import { refused } from './checks.ts';
import { requireMentoringRequest } from './mentoring.access.ts';
import type { MentoringRequestDoc, OfferDoc } from './mentoring.model.ts';
import { type MentorshipDoc, MentorshipModel } from './mentorships.model.ts';
import { presentOne } from './requests.service.ts';
import { aboutMentorship, settledAsked, settledProposal } from './telling.ts';
import { loadWeights } from './weights.queries.ts';

const inTurn = oneAtATime();

/**
 * Confirms a pair: who mentors is asked, and their time is kept meanwhile. The same again is the same; someone else, as
 * long as the first didn't answer, is asked in their place.
 *
 * @throws AppError `not_found`, `forbidden` for one's own request; `already_done` where a mentor said yes, or it was taken
 *   back; `invalid_input` for a mentor who has no time left, is away, or may not be proposed; `revision_conflict` where
 *   another server asked them at this very moment
 */
export async function confirmMentor(
  actor: Actor,
  { requestId, mentorId }: { requestId: string; mentorId: string },
): Promise<MentoringRequest> {
  const wanted = mentorId.toLowerCase();
  // What someone has left is read and taken in one turn.
  return inTurn(wanted, async () => {
    const request = await requireMentoringRequest(actor, requestId, canConfirmMentor);
    const earlier = await findAsked(request);
    if (earlier?.mentorId === wanted) return presentOne(request);
    const { offers, asking, offering } = await loadCandidates(actor, [request]);
    const mentor = offering.find(({ id }) => id === wanted);
    const offer = offers.get(wanted);
    const [asked] = asking;
    if (!mentor || !offer || !asked) throw refused(['mentorId'], 'mentor_unavailable');
    mustBeFree(asked, mentor);
    const mentorship = await mentorshipOf(actor, request, asked, mentor);
    return presentOne(await ask(actor, { request, mentorship, offer, earlier }));
  });
}

interface Pair {
  request: MentoringRequestDoc;
  mentorship: MentorshipDoc;
  offer: OfferDoc;
  /** Who was asked before, and didn't answer. */
  earlier: MentorshipDoc | null;
}

async function ask(
  actor: Actor,
  { request, mentorship, offer, earlier }: Pair,
): Promise<MentoringRequestDoc> {
  const settled = await settledAsked(request);
  const { entity } = await journal.commit<MentoringRequestDoc>({
    authorise: async () => {
      await requireMentoringRequest(await loadActor(actor.personId), request._id, canConfirmMentor);
    },
    changes: [
      planRequest(request, { state: 'proposed', mentorshipId: mentorship._id }),
      {
        entity: { kind: 'mentorship', id: mentorship._id },
        streams: [{ kind: 'person', id: mentorship.newcomerId }],
        write: ({ at }) => ({ insert: { ...mentorship, proposedAt: at } }),
      },
      planOffer(offer, { askedAt: new Date() }),
      ...(earlier ? [planMentorship(earlier, { state: 'declined', closedAt: new Date() })] : []),
    ],
    events: () => [
      ...settled,
      ...(earlier ? [settledProposal(earlier)] : []),
      {
        type: 'journey.told',
        data: {
          ...{ reason: 'mentor-proposed', personIds: [mentorship.mentorId], by: actor.personId },
          subject: aboutMentorship(mentorship),
        },
      },
    ],
  });
  return entity.doc;
}

/** Who is asked already; null: nobody. Throws `already_done` where nobody is to be asked any more. */
async function findAsked({ state, mentorshipId }: MentoringRequestDoc): Promise<MentorshipDoc | null> {
  if (state === 'waiting') return null;
  const asked = await MentorshipModel.findOne({ _id: mentorshipId, state: 'proposed' }).lean<MentorshipDoc>();
  if (state !== 'proposed' || !asked) throw new AppError('already_done');
  return asked;
}

/** Whom one blocked, or who declined, is told by no other word than who offers something else. */
function mustBeFree({ form, apart }: Asking, mentor: Offering): void {
  if (apart.includes(mentor.id) || !mentor.forms.includes(form))
    throw refused(['mentorId'], 'mentor_unavailable');
  if (mentor.paused) throw refused(['mentorId'], 'mentor_paused');
  if (!hasTimeFor(form, mentor)) throw refused(['mentorId'], 'mentor_full');
}

async function mentorshipOf(
  actor: Actor,
  request: MentoringRequestDoc,
  asked: Asking,
  mentor: Offering,
): Promise<MentorshipDoc> {
  const { weights } = await loadWeights(request.cohortId);
  const share = (mentor.taken + minutesTaken[request.form]) / mentor.declared;
  const { form, topics, words, cohortId } = request;
  return {
    ...{ _id: newId(), requestId: request._id, cohortId, mentorId: mentor.id, newcomerId: request.personId },
    ...{ form, topics, words, state: 'proposed', proposedBy: actor.personId, proposedAt: new Date() },
    reasons: [...likenessOf(asked, mentor, weights), loadReason(share, weights.load)],
    ...{ startedAt: null, conversationId: null, seqBefore: 0, agreement: null, meetings: [], closings: [] },
    ...{ closedAt: null, revision: 1, version: 0 },
  };
}
