import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadRoomQuestion, type RoomQuestionFacts } from '@sentiers/shared/room-questions/policy.ts';
import type { RoomQuestionState } from '@sentiers/shared/room-questions/schema.ts';
import type { ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import { gatherReads } from '../../platform/database/gathered-reads.ts';
import { readById } from '../../platform/database/read-by-id.ts';
import { rememberReads } from '../../platform/database/remembered-reads.ts';
import { type AccessedThread, loadThreads, mustAllow } from '../threads/threads.access.ts';
import { type RoomQuestionDoc, RoomQuestionModel } from './room-questions.model.ts';

/** A question as it is stored, the room it was asked in, and what its policies are asked about. */
export interface AccessedQuestion {
  question: RoomQuestionDoc;
  thread: AccessedThread;
  facts: RoomQuestionFacts;
}

export type AllowsQuestion = (actor: Actor, question: RoomQuestionFacts, thread: ThreadFacts) => boolean;

/** Whether the readers of a room have this question; null asks whether it has questions at all. */
export async function roomHasQuestion(
  { thread }: Pick<AccessedThread, 'thread'>,
  questionId: string | null,
): Promise<boolean> {
  if (questionId === null) return true;
  const state = { $in: ['open', 'answered'] satisfies RoomQuestionState[] };
  return (await RoomQuestionModel.exists({ _id: questionId, conversationId: thread._id, state })) !== null;
}

/** Two hundred votes may come within one second: those that come together share what they ask. */
const readQuestions = readById(RoomQuestionModel);
const questionOf = gatherReads(readQuestions);

/** Another server's changes are a second late in it: whoever is let through by it is judged anew as they commit. */
const recently = rememberReads<RoomQuestionDoc>({ max: 5_000, milliseconds: 1_000, load: readQuestions });

/** Call after the commit of any change of these questions. */
export function forgetQuestions(ids: readonly string[]): void {
  recently.forget(ids);
}

/** The question, without asking who reads it: for what authorises by its facts. */
export async function loadRoomQuestion(questionId: string): Promise<AccessedQuestion | null> {
  return access(await questionOf(questionId));
}

async function access(question: RoomQuestionDoc | undefined): Promise<AccessedQuestion | null> {
  const thread = question && (await loadThreads([question.conversationId])).get(question.conversationId);
  if (!question || !thread) return null;
  const { authorId, state, shown } = question;
  return { question, thread, facts: { authorId, state, shown } };
}

/**
 * The question, if the actor may do this with it. Throws `not_found` where they can't read it, else as `mustAllow` does
 * (`thread_closed`, `room_not_open`, `muted`, `forbidden`).
 */
export async function requireQuestion(
  actor: Actor,
  questionId: string,
  allows: AllowsQuestion,
): Promise<AccessedQuestion> {
  return mustBeAllowed(actor, await loadRoomQuestion(questionId), allows);
}

/**
 * The same, of the question as it was read within the last second: for what asks again as it is committed. Nobody is
 * refused for what may have changed since.
 */
export async function requireQuestionLately(
  ...[actor, questionId, allows]: Parameters<typeof requireQuestion>
): Promise<AccessedQuestion> {
  try {
    return mustBeAllowed(actor, await access(await recently.one(questionId)), allows);
  } catch (refusal) {
    if (!(refusal instanceof AppError)) throw refusal;
    return requireQuestion(actor, questionId, allows);
  }
}

function mustBeAllowed(
  actor: Actor,
  accessed: AccessedQuestion | null,
  allows: AllowsQuestion,
): AccessedQuestion {
  if (!accessed || !canReadRoomQuestion(actor, accessed.facts, accessed.thread.facts)) {
    throw new AppError('not_found');
  }
  mustAllow(accessed.thread.facts, (thread) => allows(actor, accessed.facts, thread));
  return accessed;
}
