import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canAskMentor, canWithdrawMentoringRequest } from '@sentiers/shared/mentoring/policy.ts';
import type { MentoringRequest, MentoringRequestInput } from '@sentiers/shared/mentoring/schema.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import type { Change } from '../../platform/journal/types.ts';
import { requireCohort } from '../cohorts/cohorts.access.ts';
import { requireModuleOn } from '../cohorts/modules.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { planMentorship, planRequest } from './changing.ts';
import { mustBeKnown, refused } from './checks.ts';
import { listMatching, requireMentoringRequest } from './mentoring.access.ts';
import { type MentoringRequestDoc, MentoringRequestModel } from './mentoring.model.ts';
import { presentRequests } from './mentoring.presenter.ts';
import { type MentorshipDoc, MentorshipModel } from './mentorships.model.ts';
import { settledAsked, settledProposal } from './telling.ts';

/** So many of one person may wait at once. */
const MOST_WAITING = 3;

/**
 * Asks for a mentor. Sent again under the same `clientId`, it is the same request.
 *
 * @throws AppError `not_found`, `forbidden` for who isn't a member of a running cohort; `module_off` where the cohort has
 *   no mentoring; `invalid_input` for a theme or a place that there isn't, and where three wait already
 */
export async function askMentor(
  actor: Actor,
  { cohortId, clientId, request }: { cohortId: string; clientId: string; request: MentoringRequestInput },
): Promise<MentoringRequest> {
  const { personId } = actor;
  const cohort = await requireCohort(actor, cohortId.toLowerCase(), canAskMentor);
  const places = request.territoryCode === null ? [] : [request.territoryCode];
  await mustBeKnown('request', { themes: request.themes, places, placeField: 'territoryCode' });
  const doc: MentoringRequestDoc = {
    ...{ _id: newId(), personId, cohortId: cohort._id, ...request },
    ...{ state: 'waiting', mentorshipId: null, declinedBy: [], askedAt: new Date(), version: 0 },
  };
  const matching = await listMatching(cohort._id);
  const { entity } = await journal.commit<MentoringRequestDoc>({
    receipt: { authorId: personId, clientId, hash: requestHash({ cohortId: cohort._id, request }) },
    authorise: async () => {
      await requireCohort(await loadActor(personId), cohort._id, canAskMentor);
      await requireModuleOn(cohort._id, 'mentoring');
      const waiting = await MentoringRequestModel.countDocuments({
        ...{ personId, cohortId: cohort._id },
        state: { $in: ['waiting', 'proposed'] },
      });
      if (waiting >= MOST_WAITING) throw refused(['request'], 'too_many');
    },
    changes: [
      {
        entity: { kind: 'mentoring-request', id: doc._id },
        streams: [{ kind: 'person', id: personId }],
        write: ({ at }) => ({ insert: { ...doc, askedAt: at } }),
      },
    ],
    events: () => [
      {
        type: 'journey.told',
        data: {
          ...{ reason: 'mentoring-asked', personIds: matching, by: personId },
          subject: { kind: 'mentoring', id: cohort._id },
        },
      },
    ],
  });
  return presentOne(entity.doc);
}

/**
 * Takes one's request back; who was asked to accompany is not any more. Twice is once.
 *
 * @throws AppError `not_found`, `forbidden` for someone else's; `already_done` where a mentor said yes
 */
export async function withdrawRequest(actor: Actor, requestId: string): Promise<void> {
  const request = await requireMentoringRequest(actor, requestId, canWithdrawMentoringRequest);
  if (request.state === 'withdrawn') return;
  if (request.state === 'matched') throw new AppError('already_done');
  const proposed =
    request.state === 'proposed' && request.mentorshipId
      ? await MentorshipModel.findById(request.mentorshipId).lean<MentorshipDoc>()
      : null;
  const ended: Change[] = proposed
    ? [planMentorship(proposed, { state: 'declined', closedAt: new Date() })]
    : [];
  const settled = await settledAsked(request);
  await journal.commit({
    changes: [planRequest(request, { state: 'withdrawn' }), ...ended],
    events: () => [...settled, ...(proposed ? [settledProposal(proposed)] : [])],
  });
}

/** A request, as it is shown. */
export async function presentOne(request: MentoringRequestDoc): Promise<MentoringRequest> {
  const [shown] = await presentRequests([request]);
  if (!shown) throw new AppError('not_found');
  return shown;
}
