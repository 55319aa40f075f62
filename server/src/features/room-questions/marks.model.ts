import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';

/**
 * What one person has to do with one question: they asked it, or are for it. One for each, its `_id` is made of both;
 * it stands in its person's journal, so that nobody else hears of it.
 */
export interface RoomQuestionMarkDoc {
  _id: string;
  personId: string;
  conversationId: string;
  questionId: string;
  mine: boolean;
  voted: boolean;
  /** Version of its last change in its person's journal; one's own question raises it as moderation changes it. */
  version: number;
}

export const RoomQuestionMarkModel = defineModel<RoomQuestionMarkDoc>(
  'room-question-marks',
  {
    personId: { type: String, required: true },
    conversationId: { type: String, required: true },
    questionId: { type: String, required: true },
    mine: { type: Boolean, required: true },
    voted: { type: Boolean, required: true },
    version: { type: Number, required: true },
  },
  [
    { fields: { personId: 1, version: 1 } },
    { fields: { personId: 1, conversationId: 1 } },
    { fields: { questionId: 1, voted: 1 } },
  ],
);

const MARKS = 'c4d8a2f1-6b3e-4f7a-8e15-9a0d2b7c6e38';

export function markId(personId: string, questionId: string): string {
  return derivedId(`${personId}/${questionId}`, MARKS);
}
