import { v7 as newId } from 'uuid';
import {
  type MentoringRequestDoc,
  MentoringRequestModel,
  type OfferDoc,
  OfferModel,
} from '../../features/mentoring/mentoring.model.ts';
import {
  type MentorMeetingDoc,
  type MentorshipDoc,
  MentorshipModel,
} from '../../features/mentoring/mentorships.model.ts';

/** Six hours a quarter, for both forms, unless said otherwise. */
export async function buildOffer(fields: Partial<OfferDoc> & { _id: string }): Promise<OfferDoc> {
  const offer: OfferDoc = {
    ...{ hoursPerQuarter: 6, forms: ['call', 'months'], themes: [], topics: '', territories: [] },
    ...{ pausedUntil: null, words: '', removed: false, revision: 1, askedAt: null, version: 0 },
    ...fields,
  };
  await OfferModel.insertOne(offer);
  return offer;
}

/** A request of twenty minutes that waits. */
export async function buildMentoringRequest(
  fields: Partial<MentoringRequestDoc> & Pick<MentoringRequestDoc, 'personId' | 'cohortId'>,
): Promise<MentoringRequestDoc> {
  const request: MentoringRequestDoc = {
    ...{ _id: newId(), form: 'call', themes: [], topics: 'Premier budget', territoryCode: null },
    ...{ words: 'Je ne sais pas par où commencer', state: 'waiting', mentorshipId: null, declinedBy: [] },
    ...{ askedAt: new Date(), version: 0 },
    ...fields,
  };
  await MentoringRequestModel.insertOne(request);
  return request;
}

/** An accompaniment of some months that goes on, with a meeting; and the request that it was made of. */
export async function buildMentorship(
  fields: Partial<MentorshipDoc> & Pick<MentorshipDoc, 'mentorId' | 'newcomerId' | 'cohortId'>,
): Promise<MentorshipDoc> {
  const { newcomerId: personId, cohortId, form = 'months', state = 'active' } = fields;
  const _id = fields._id ?? newId();
  const request = await buildMentoringRequest({
    ...{ personId, cohortId, form, mentorshipId: _id },
    state: state === 'proposed' ? 'proposed' : 'matched',
  });
  const mentorship: MentorshipDoc = {
    ...{ _id, requestId: request._id, form, topics: request.topics, words: request.words, reasons: [] },
    ...{ state, proposedBy: newId(), proposedAt: new Date() },
    startedAt: state === 'proposed' ? null : new Date(),
    ...{ conversationId: null, seqBefore: 0, closings: [], closedAt: null, revision: 1, version: 0 },
    agreement: {
      ...{ goals: ['Choisir un territoire'], startsOn: '2027-01-04', endsOn: '2027-06-30', rhythm: '' },
      ...{ agreedBy: [], revision: 1 },
    },
    meetings: state === 'proposed' ? [] : [buildMeeting(fields.mentorId)],
    ...fields,
  };
  await MentorshipModel.insertOne(mentorship);
  return mentorship;
}

/** A meeting of the first of March of next year. */
export function buildMeeting(by: string, fields: Partial<MentorMeetingDoc> = {}): MentorMeetingDoc {
  return {
    ...{ id: newId(), kind: 'appointment', title: 'Relire le budget', place: 'En visio', note: '', by },
    ...{ startsAt: new Date('2027-03-01T09:00:00Z'), endsAt: new Date('2027-03-01T10:00:00Z') },
    ...{ afterwards: '', cancelled: false, changedAt: new Date(), revision: 1 },
    ...fields,
  };
}
