import type { RoomQuestionState } from '@sentiers/shared/room-questions/schema.ts';
import { type RoomQuestionDoc, RoomQuestionModel } from './room-questions.model.ts';

/** The questions of a room that its readers read, each for itself; those most wanted first. */
export async function findAskedQuestions(conversationId: string): Promise<RoomQuestionDoc[]> {
  const state = { $in: ['open', 'answered'] satisfies RoomQuestionState[] };
  return RoomQuestionModel.find({ conversationId, state })
    .sort({ votes: -1, createdAt: 1, _id: 1 })
    .lean<RoomQuestionDoc[]>();
}

/** Those of these questions whose author took their words back, for good. */
export function findWithdrawnAmong(ids: readonly string[]): Promise<string[]> {
  return RoomQuestionModel.distinct('_id', { _id: { $in: [...ids] }, state: 'withdrawn' });
}

/** Those of these questions that the readers of their room read no more. */
export function findUnreadAmong(ids: readonly string[]): Promise<string[]> {
  const state = { $in: ['pending', 'dismissed', 'withdrawn'] satisfies RoomQuestionState[] };
  return RoomQuestionModel.distinct('_id', { _id: { $in: [...ids] }, state });
}
