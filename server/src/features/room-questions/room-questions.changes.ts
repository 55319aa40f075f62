import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import {
  canModerateQuestion,
  type QuestionGesture,
  takesGesture,
} from '@sentiers/shared/room-questions/policy.ts';
import type { RoomQuestion, RoomQuestionState } from '@sentiers/shared/room-questions/schema.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { overloaded } from '../../platform/journal/pending.ts';
import type { Change, Unit } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { planLettingGo } from '../threads/room-shown.access.ts';
import { forgetThreads } from '../threads/threads.access.ts';
import { markId } from './marks.model.ts';
import { forgetMerged } from './merged.queries.ts';
import { type AllowsQuestion, forgetQuestions, requireQuestion } from './room-questions.access.ts';
import type { RoomQuestionDoc } from './room-questions.model.ts';
import { presentToAuthor } from './room-questions.queries.ts';

/** What becomes of a question, and of others with it. */
export interface QuestionChange {
  set: Partial<RoomQuestionDoc>;
  also?: readonly Change[];
  /** Those whose votes are to be counted anew. */
  recount?: readonly string[];
}

/** Asked again where someone was faster. Null: it stays as it is. */
export type Decide = (question: RoomQuestionDoc) => QuestionChange | null | Promise<QuestionChange | null>;

/** Tries against others who change the same question. */
const MOST_TRIES = 10;

/**
 * Changes a question from how it stands, and tells its author's own journal. Rights are asked again as it is committed.
 *
 * @throws AppError what `decide` throws; `not_found`, `forbidden`; `overloaded` where others never let it be
 */
export async function changeQuestion(
  actor: Actor,
  questionId: string,
  allows: AllowsQuestion,
  decide: Decide,
): Promise<RoomQuestionDoc> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { question } = await requireQuestion(actor, questionId, allows);
    const change = await decide(question);
    if (!change) return question;
    const changed = await commit(question, change, authoriseAgain(actor, questionId, allows));
    if (changed) return changed;
  }
  throw overloaded();
}

/**
 * What moderation does with a question that stands where it can be done.
 *
 * @param done where the question is as it would be already, nothing changes
 * @throws AppError `revision_conflict` with the question as it stands, where it is elsewhere by now
 */
export async function moderate(
  actor: Actor,
  questionId: string,
  gesture: QuestionGesture,
  decide: Decide,
  done: (question: RoomQuestionDoc) => boolean = () => false,
): Promise<RoomQuestion> {
  const changed = await changeQuestion(actor, questionId, canModerateQuestion, async (question) => {
    if (done(question)) return null;
    if (!takesGesture(question, gesture)) throw await conflict(question);
    return decide(question);
  });
  return presentToAuthor(changed);
}

/** Someone saw another question than the one that stands. */
export async function conflict(question: RoomQuestionDoc): Promise<AppError> {
  return new AppError('revision_conflict', { current: await presentToAuthor(question) });
}

/** Where a question stands as the big screen shows it: elsewhere, the screen and the phones are let go. */
const shownStates: ReadonlySet<RoomQuestionState> = new Set(['open', 'answered']);

/** Null where it is not any more what it was read as, or another one that is changed with it isn't. */
async function commit(
  question: RoomQuestionDoc,
  { set, also = [], recount = [] }: QuestionChange,
  authorise: NonNullable<Unit['authorise']>,
): Promise<RoomQuestionDoc | null> {
  const { state, revision, mergedInto } = question;
  const hides = set.state !== undefined && !shownStates.has(set.state);
  const lettingGo = hides ? await planLettingGo(question.conversationId, question._id) : [];
  try {
    const { entity } = await journal.commit<RoomQuestionDoc>({
      authorise,
      changes: [
        planQuestion(question, { where: { state, revision, mergedInto }, set }),
        markOf(question),
        ...also,
        ...lettingGo,
      ],
      events: () => [
        ...recount.map(voted),
        {
          type: 'room-question.changed',
          data: { questionId: question._id, roomId: question.conversationId },
        },
      ],
    });
    forgetQuestions([question._id, ...also.map(({ entity: { id } }) => id)]);
    forgetMerged(question.conversationId);
    forgetThreads(lettingGo.map(({ entity }) => entity.id));
    return entity.doc;
  } catch (error) {
    if (error instanceof AppError && error.code === 'already_done') return null;
    throw error;
  }
}

/** A change of a question that is refused as `already_done` where it doesn't stand as `where` says. */
export function planQuestion(
  { _id, conversationId }: Pick<RoomQuestionDoc, '_id' | 'conversationId'>,
  { where, set }: { where: Record<string, unknown>; set: Partial<RoomQuestionDoc> },
): Change {
  return {
    entity: { kind: 'room-question', id: _id },
    streams: [{ kind: 'conversation', id: conversationId }],
    write: () => ({ where, update: { $set: set } }),
    refused: () => new AppError('already_done'),
  };
}

/** Its author's devices are told that it changed: the room's frames don't tell them of what others don't read. */
function markOf({ _id, authorId }: RoomQuestionDoc): Change {
  return {
    entity: { kind: 'room-question-mark', id: markId(authorId, _id) },
    streams: [{ kind: 'person', id: authorId }],
    write: () => ({ update: {} }),
  };
}

export function voted(questionId: string): NewDomainEvent {
  return { type: 'room-question.voted', data: { questionId } };
}

/** Rights as they are when the batch is assembled, whatever they were when the request came in. */
export function authoriseAgain(
  { personId }: Actor,
  questionId: string,
  allows: AllowsQuestion,
): NonNullable<Unit['authorise']> {
  return async () => {
    await requireQuestion(await loadActor(personId), questionId, allows);
  };
}
