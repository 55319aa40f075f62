import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { type MentoringRequestDoc, MentoringRequestModel } from './mentoring.model.ts';
import type { MentorshipDoc } from './mentorships.model.ts';

/** What leads to one mentorship, on the lines of its two people. */
export function aboutMentorship({ _id: id }: Pick<MentorshipDoc, '_id'>) {
  return { kind: 'mentorship', id } as const;
}

/** What leads to a cohort's desk, on the lines of those who match. */
export function aboutDesk({ cohortId: id }: { cohortId: string }) {
  return { kind: 'mentoring', id } as const;
}

/** Nobody has to answer any more. */
export function settledProposal(mentorship: Pick<MentorshipDoc, '_id'>): NewDomainEvent {
  return {
    type: 'journey.settled',
    data: { reasons: ['mentor-proposed'], personIds: null, subject: aboutMentorship(mentorship) },
  };
}

/** Those who match have nobody left to find a mentor for, where this was the last request that waited. */
export async function settledAsked(request: MentoringRequestDoc): Promise<NewDomainEvent[]> {
  const { _id, cohortId } = request;
  const others = await MentoringRequestModel.exists({ cohortId, state: 'waiting', _id: { $ne: _id } });
  if (others) return [];
  return [
    {
      type: 'journey.settled',
      data: {
        reasons: ['mentoring-asked', 'mentor-answered'],
        ...{ personIds: null, subject: aboutDesk(request) },
      },
    },
  ];
}
