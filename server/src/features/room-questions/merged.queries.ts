import { gatherReads } from '../../platform/database/gathered-reads.ts';
import { rememberReads } from '../../platform/database/remembered-reads.ts';
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
const mergedIn = gatherReads(readMerged);

/** Another server's are a second late in it. */
const mergedLately = rememberReads<Merged[]>({ max: 1_000, milliseconds: 1_000, load: readMerged });

async function readMerged(conversationIds: string[]): Promise<Map<string, Merged[]>> {
  const merged = await RoomQuestionModel.find(
    { conversationId: { $in: conversationIds }, mergedInto: { $ne: null } },
    { conversationId: 1, mergedInto: 1 },
  ).lean<Merged[]>();
  const found = Map.groupBy(merged, ({ conversationId }) => conversationId);
  return new Map(conversationIds.map((id) => [id, found.get(id) ?? []]));
}

/** Call after the commit of what merges questions of this room, or takes them apart. */
export function forgetMerged(conversationId: string): void {
  mergedLately.forget([conversationId]);
}

/** This question and all those that count with it, as ids: those merged into it, and into those. */
export async function findTogether(question: Merged): Promise<string[]> {
  return togetherWith(question, (await mergedIn(question.conversationId)) ?? []);
}

/** The same as it was within the last second: where one more or less is counted once all the same. */
export async function findTogetherLately(question: Merged): Promise<string[]> {
  return togetherWith(question, (await mergedLately.one(question.conversationId)) ?? []);
}

function togetherWith({ _id }: Merged, merged: readonly Merged[]): string[] {
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
