import type {
  IntroductionInput,
  IntroductionState,
  TargetAnswer,
} from '@sentiers/shared/introductions/schema.ts';
import mongoose from 'mongoose';
import { defineModel } from '../../platform/database/define-model.ts';

/** Words of a request, whose they are, and since when. */
export interface WordingDoc extends IntroductionInput {
  by: string;
  at: Date;
}

export type Helped = 'yes' | 'a-little' | 'no';

/**
 * A request to be introduced, as its requester may know it: nothing that was answered but a yes is in it, so that its
 * revision, its journal and whoever is told of its changes say nothing of a refusal. What was asked of whom stands
 * apart, in approaches.
 */
export interface IntroductionDoc {
  _id: string;
  requesterId: string;
  /** From 1 among its requester's, so that no two are counted at once; absent from those of before it was kept. */
  rank?: number;
  organisationId: string | null;
  cohortId: string;
  wording: WordingDoc;
  /** The latest first. */
  earlier: WordingDoc[];
  /** Of its present words, for lists and counts. */
  territoryCode: string | null;
  state: IntroductionState;
  askedAt: Date;
  expiresAt: Date | null;
  advice: string;
  acceptedAt: Date | null;
  met: { name: string; role: string; email: string | null; words: string } | null;
  /** Who said yes, where they have an account. */
  metId: string | null;
  conversationId: string | null;
  /** Those who take part in that conversation. */
  speakers: string[];
  helpedAskedAt: Date | null;
  /** By whom: its requester, who said yes. */
  helped: Record<string, Helped>;
  revision: number;
  /** Version of its last change in its requester's journal. */
  version: number;
}

export const IntroductionModel = defineModel<IntroductionDoc>(
  'introductions',
  {
    requesterId: { type: String, required: true },
    rank: { type: Number },
    organisationId: { type: String, default: null },
    cohortId: { type: String, required: true },
    wording: { type: mongoose.Schema.Types.Mixed, required: true },
    earlier: { type: [mongoose.Schema.Types.Mixed], required: true },
    territoryCode: { type: String, default: null },
    state: { type: String, required: true },
    askedAt: { type: Date, required: true },
    expiresAt: { type: Date, default: null },
    advice: { type: String, default: '' },
    acceptedAt: { type: Date, default: null },
    met: { type: mongoose.Schema.Types.Mixed, default: null },
    metId: { type: String, default: null },
    conversationId: { type: String, default: null },
    speakers: { type: [String], required: true },
    helpedAskedAt: { type: Date, default: null },
    helped: { type: mongoose.Schema.Types.Mixed, required: true },
    revision: { type: Number, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { requesterId: 1, askedAt: -1 } },
    {
      fields: { requesterId: 1, rank: 1 },
      options: { unique: true, partialFilterExpression: { rank: { $exists: true } } },
    },
    { fields: { requesterId: 1, version: 1 } },
    { fields: { cohortId: 1, askedAt: -1 } },
    { fields: { organisationId: 1, askedAt: -1 } },
    { fields: { territoryCode: 1 } },
    { fields: { state: 1, expiresAt: 1 } },
    { fields: { state: 1, acceptedAt: 1 } },
  ],
);

export interface LetterDoc {
  at: Date;
  body: string;
}

/**
 * That someone was asked to meet a requester, and what they answered: known to those who qualify, and to who is asked.
 * It is carried by the journal of who sent it, never by the requester's.
 */
export interface ApproachDoc {
  _id: string;
  introductionId: string;
  /** From 0; the last one is that which stands. */
  rank: number;
  target: { type: 'person' | 'contact'; id: string };
  sentBy: string;
  sentAt: Date;
  note: string;
  remindedAt: Date | null;
  answer: TargetAnswer['answer'] | null;
  answeredAt: Date | null;
  answerWords: string;
  /** What came by mail in answer to it, the oldest first. */
  letters: LetterDoc[];
  /** Version of its last change in the journal of who sent it. */
  version: number;
}

export const ApproachModel = defineModel<ApproachDoc>(
  'introduction-approaches',
  {
    introductionId: { type: String, required: true },
    rank: { type: Number, required: true },
    target: { type: mongoose.Schema.Types.Mixed, required: true },
    sentBy: { type: String, required: true },
    sentAt: { type: Date, required: true },
    note: { type: String, default: '' },
    remindedAt: { type: Date, default: null },
    answer: { type: String, default: null },
    answeredAt: { type: Date, default: null },
    answerWords: { type: String, default: '' },
    letters: { type: [mongoose.Schema.Types.Mixed], required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { introductionId: 1, rank: -1 } },
    { fields: { sentBy: 1, version: 1 } },
    { fields: { 'target.id': 1, sentAt: -1 } },
    { fields: { answer: 1, remindedAt: 1, sentAt: 1 } },
  ],
);
