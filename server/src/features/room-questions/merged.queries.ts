import { gatherReads } from '../../platform/database/gathered-reads.ts';
import { RoomQuestionMarkModel } from './marks.model.ts';
import { type RoomQuestionDoc, RoomQuestionModel } from './room-questions.model.ts';

type Merged = Pick<RoomQuestionDoc, '_id' | 'conversationId' | 'mergedInto'>;

/** The question that counts for this one: itself, or the one into which it was merged, be it by way of others. */
export async function findCounting(question: RoomQuestionDoc): Promise<RoomQuestionDoc> {
  if (question.mergedInto === null) return question;
  const into = await RoomQuestionModel.findById(question.mergedInto).lean<RoomQuestionDoc>();
  return into ? findCounting(into) : question;
}

/** Two hundred votes may come within one second: those that come together share what they ask. */
const mergedIn = gatherReads<Merged[]>(async (conversationIds) => {
  const merged = await RoomQuestionModel.find(
    { conversationId: { $in: conversationIds }, mergedInto: { $ne: null } },
    { conversationId: 1, mergedInto: 1 },
  ).lean<Merged[]>();
  return Map.groupBy(merged, ({ conversationId }) => conversationId);
});

/** This question and all those that count with it, as ids: those merged into it, and into those. */
export async function findTogether({ _id, conversationId }: Merged): Promise<string[]> {
  const merged = (await mergedIn(conversationId)) ?? [];
  const together = [_id];
  for (const id of together) {
    together.push(...merged.filter(({ mergedInto }) => mergedInto === id).map((each) => each._id));
  }
  return together;
}

/** How many people are for one of these questions: each counts once, and though they left since. */
export async function countVoters(questionIds: readonly string[]): Promise<number> {
  const people = await RoomQuestionMarkModel.distinct('personId', {
    questionId: { $in: questionIds },
    voted: true,
  });
  return people.length;
}

/** Whether someone beside its author is for this question or for one that counts with it. */
export async function isSupported({
  _id,
  conversationId,
  mergedInto,
  authorId,
}: RoomQuestionDoc): Promise<boolean> {
  const together = await findTogether({ _id, conversationId, mergedInto });
  if (together.length > 1) return true;
  const others = await RoomQuestionMarkModel.exists({
    questionId: _id,
    voted: true,
    personId: { $ne: authorId },
  });
  return others !== null;
}
