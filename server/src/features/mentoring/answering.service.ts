import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canAnswerMentorship } from '@sentiers/shared/mentoring/policy.ts';
import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { changeMentorship, type MentorshipChange, planRequest } from './changing.ts';
import { openConversation } from './conversations.ts';
import { lastSeqOf } from './exchanges.queries.ts';
import { listMatching } from './mentoring.access.ts';
import { type MentoringRequestDoc, MentoringRequestModel } from './mentoring.model.ts';
import { requireMentorship } from './mentorships.access.ts';
import type { MentorshipDoc } from './mentorships.model.ts';
import { presentMentorship } from './mentorships.queries.ts';
import { aboutDesk, aboutMentorship, settledProposal } from './telling.ts';

/**
 * Says whether one accompanies who asks. Yes opens their conversation; after no the request waits again, and only those
 * who match know who was asked.
 *
 * @throws AppError `not_found`, `forbidden` where nobody waits for the actor's answer; `not_receiving` for a yes where one
 *   of the two left, or blocked the other
 */
export async function answerMentorship(
  actor: Actor,
  { mentorshipId, answer }: { mentorshipId: string; answer: 'yes' | 'no' },
): Promise<Mentorship> {
  const asked = await requireMentorship(actor, mentorshipId, canAnswerMentorship);
  const decide = answer === 'yes' ? await accepting(asked) : declining;
  const changed = await changeMentorship(
    asked._id,
    async (mentorship) => {
      if (mentorship.state !== 'proposed') throw new AppError('already_done');
      return decide(mentorship, await requestOf(mentorship));
    },
    {
      authorise: async () => {
        await requireMentorship(await loadActor(actor.personId), asked._id, canAnswerMentorship);
      },
    },
  );
  return presentMentorship(actor, changed);
}

type Decide = (
  mentorship: MentorshipDoc,
  request: MentoringRequestDoc,
) => MentorshipChange | Promise<MentorshipChange>;

/** Their conversation is opened before: nothing is in it yet, so that nobody sees it where the rest fails. */
async function accepting({ mentorId, newcomerId }: MentorshipDoc): Promise<Decide> {
  const conversationId = await openConversation(await loadActor(newcomerId), mentorId);
  const seqBefore = await lastSeqOf(conversationId);
  return (mentorship, request) => {
    const { _id, topics, words } = mentorship;
    return {
      set: { state: 'active', startedAt: new Date(), conversationId, seqBefore },
      also: [planRequest(request, { state: 'matched' })],
      events: [
        settledProposal(mentorship),
        {
          type: 'mentorship.begun',
          data: { mentorshipId: _id, newcomerId, conversationId, topics, words },
        },
        {
          type: 'journey.told',
          data: {
            ...{ reason: 'mentorship-begun', personIds: [newcomerId], by: mentorId },
            subject: aboutMentorship(mentorship),
          },
        },
      ],
    };
  };
}

const declining: Decide = async (mentorship, request) => {
  const { mentorId, proposedBy, cohortId } = mentorship;
  const personIds = [...new Set([proposedBy, ...(await listMatching(cohortId))])];
  const declinedBy = [...new Set([...request.declinedBy, mentorId])];
  return {
    set: { state: 'declined', closedAt: new Date() },
    also: [planRequest(request, { state: 'waiting', mentorshipId: null, declinedBy })],
    events: [
      settledProposal(mentorship),
      {
        type: 'journey.told',
        data: { reason: 'mentor-answered', personIds, by: mentorId, subject: aboutDesk(mentorship) },
      },
    ],
  };
};

async function requestOf({ requestId }: MentorshipDoc): Promise<MentoringRequestDoc> {
  const request = await MentoringRequestModel.findById(requestId).lean<MentoringRequestDoc>();
  if (!request) throw new AppError('not_found');
  return request;
}
