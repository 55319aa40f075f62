import type { MessageMark } from '@sentiers/shared/messages/schema.ts';
import type { RoomQuestionState } from '@sentiers/shared/room-questions/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

export interface RoomQuestionAnswerDoc {
  kind: 'live' | 'written';
  /** Empty where it was given aloud. */
  text: string;
  by: string;
  at: Date;
}

/** A question asked in a live room. Who is for it is in the marks of those people; `votes` counts them. */
export interface RoomQuestionDoc {
  _id: string;
  conversationId: string;
  authorId: string;
  /** What its author's device named it before it arrived. */
  clientId: string;
  anonymous: boolean;
  state: RoomQuestionState;
  /** Where it stood before it was dismissed or merged, and goes back to. */
  before: RoomQuestionState | null;
  /** Its readers have had it: where they may not have it any more, they are told so. */
  shown: boolean;
  text: string;
  /** Its author's words, where moderation changed them. */
  original: string | null;
  revision: number;
  votes: number;
  answer: RoomQuestionAnswerDoc | null;
  mergedInto: string | null;
  /** What it is kept for; null, or absent, where nobody said. */
  mark?: MessageMark | null;
  createdAt: Date;
  /** Version of its last change in its conversation's journal. */
  version: number;
}

export const RoomQuestionModel = defineModel<RoomQuestionDoc>(
  'room-questions',
  {
    conversationId: { type: String, required: true },
    authorId: { type: String, required: true },
    clientId: { type: String, required: true },
    anonymous: { type: Boolean, required: true },
    state: { type: String, required: true },
    before: { type: String, default: null },
    shown: { type: Boolean, required: true },
    text: { type: String, default: '' },
    original: { type: String, default: null },
    revision: { type: Number, required: true },
    votes: { type: Number, required: true },
    answer: {
      type: {
        _id: false,
        kind: { type: String, required: true },
        text: { type: String, default: '' },
        by: { type: String, required: true },
        at: { type: Date, required: true },
      },
      default: null,
    },
    mergedInto: { type: String, default: null },
    mark: { type: String, default: null },
    createdAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { conversationId: 1, version: 1 } },
    { fields: { conversationId: 1, authorId: 1 } },
    { fields: { conversationId: 1, mergedInto: 1 } },
  ],
);
