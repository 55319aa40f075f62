import { v7 as newId } from 'uuid';
import {
  type ApproachDoc,
  ApproachModel,
  type IntroductionDoc,
  IntroductionModel,
} from '../../features/introductions/introductions.model.ts';

/** An introduction that was asked for and, where `targetId` is given, sent to that person. */
export async function buildIntroduction({
  targetId,
  sentBy = newId(),
  ...fields
}: Pick<IntroductionDoc, 'requesterId' | 'cohortId'> &
  Partial<IntroductionDoc> & { targetId?: string; sentBy?: string }): Promise<IntroductionDoc> {
  const now = new Date();
  const words = {
    ...{ whom: 'Un maire de l’Orne', territoryCode: '61', motive: 'Nous ouvrons une antenne.' },
    ...{ context: '', ask: 'Trente minutes au téléphone.', minutes: 30 },
  };
  const doc: IntroductionDoc = {
    ...{ _id: newId(), organisationId: null, wording: { ...words, by: fields.requesterId, at: now } },
    ...{ earlier: [], territoryCode: '61', state: targetId ? 'sent' : 'asked', askedAt: now },
    expiresAt: targetId ? new Date(now.getTime() + 21 * 86_400_000) : null,
    ...{ advice: '', acceptedAt: null, met: null, metId: null, conversationId: null, speakers: [] },
    ...{ helpedAskedAt: null, helped: {}, revision: 1, version: 0, ...fields },
  };
  await IntroductionModel.insertOne(doc);
  if (targetId) await ApproachModel.insertOne(approachTo(targetId, sentBy, doc));
  return doc;
}

function approachTo(id: string, sentBy: string, { _id: introductionId }: IntroductionDoc): ApproachDoc {
  return {
    ...{ _id: newId(), introductionId, rank: 0, target: { type: 'person', id }, sentBy, sentAt: new Date() },
    ...{
      note: '',
      remindedAt: null,
      answer: null,
      answeredAt: null,
      answerWords: '',
      letters: [],
      version: 0,
    },
  };
}
