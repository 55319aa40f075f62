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
import { planOffer, planRequest } from './changing.ts';
import { refused } from './checks.ts';
import { requireMentoringRequest } from './mentoring.access.ts';
import type { MentoringRequestDoc } from './mentoring.model.ts';
import { type MentorshipDoc, MentorshipModel } from './mentorships.model.ts';
import { presentOne } from './requests.service.ts';
import { aboutMentorship, settledAsked } from './telling.ts';
import { loadWeights } from './weights.queries.ts';

const inTurn = oneAtATime();

/**
 * Confirms a pair: who mentors is asked, and their time is kept meanwhile. The same again is the same.
 *
 * @throws AppError `not_found`, `forbidden` for one's own request; `already_done` where someone else was asked, or it was
 *   taken back; `invalid_input` for a mentor who has no time left, is away, or may not be proposed; `revision_conflict`
 *   where another server asked them at this very moment
 */
export async function confirmMentor(
  actor: Actor,
  { requestId, mentorId }: { requestId: string; mentorId: string },
): Promise<MentoringRequest> {
  const wanted = mentorId.toLowerCase();
  // What someone has left is read and taken in one turn.
  return inTurn(wanted, async () => {
    const request = await requireMentoringRequest(actor, requestId, canConfirmMentor);
    if (request.state !== 'waiting') {
      if (await isAskedAlready(request, wanted)) return presentOne(request);
      throw new AppError('already_done');
    }
    const { offers, asking, offering } = await loadCandidates(actor, [request]);
    const mentor = offering.find(({ id }) => id === wanted);
    const offer = offers.get(wanted);
    const [asked] = asking;
    if (!mentor || !offer || !asked) throw refused(['mentorId'], 'mentor_unavailable');
    mustBeFree(asked, mentor);
    const mentorship = await mentorshipOf(actor, request, asked, mentor);
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
      ],
      events: () => [
        ...settled,
        {
          type: 'journey.told',
          data: {
            ...{ reason: 'mentor-proposed', personIds: [wanted], by: actor.personId },
            subject: aboutMentorship(mentorship),
          },
        },
      ],
    });
    return presentOne(entity.doc);
  });
}

async function isAskedAlready({ state, mentorshipId }: MentoringRequestDoc, mentorId: string) {
  if (state !== 'proposed' || mentorshipId === null) return false;
  return (await MentorshipModel.exists({ _id: mentorshipId, mentorId })) !== null;
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
