import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { MessageMark } from '@sentiers/shared/messages/schema.ts';
import { canBeMergedInto } from '@sentiers/shared/room-questions/policy.ts';
import type { AnswerInput, RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import { countVoters, findCounting, findTogether } from './merged.queries.ts';
import { conflict, moderate, planQuestion } from './room-questions.changes.ts';
import { type RoomQuestionDoc, RoomQuestionModel } from './room-questions.model.ts';

/** Lets everyone read a question that waits, or that was dismissed. */
export function approve(actor: Actor, questionId: string): Promise<RoomQuestion> {
  const opened = { state: 'open', shown: true, before: null } as const;
  return moderate(
    actor,
    questionId,
    'approve',
    () => ({ set: opened }),
    ({ state }) => state === 'open',
  );
}

/** Puts a question aside: only those who animate the room and its author read it then. */
export function dismiss(actor: Actor, questionId: string): Promise<RoomQuestion> {
  return moderate(
    actor,
    questionId,
    'dismiss',
    ({ state }) => ({ set: { state: 'dismissed', before: state } }),
    ({ state }) => state === 'dismissed',
  );
}

/** Takes a question that was dismissed back to where it stood. */
export function restore(actor: Actor, questionId: string): Promise<RoomQuestion> {
  return moderate(actor, questionId, 'restore', ({ before }) => ({
    set: { state: before ?? 'pending', before: null },
  }));
}

/**
 * Words otherwise a question that waits; its author's words are kept for them to see.
 *
 * @throws AppError `revision_conflict` with the question as it stands, where it was read otherwise
 */
export function edit(
  actor: Actor,
  { questionId, revision, text }: { questionId: string; revision: number; text: string },
): Promise<RoomQuestion> {
  return moderate(
    actor,
    questionId,
    'edit',
    async (question) => {
      if (question.revision !== revision) throw await conflict(question);
      const theirs = question.original ?? question.text;
      return { set: { text, original: text === theirs ? null : theirs, revision: revision + 1 } };
    },
    (question) => question.state === 'pending' && question.text === text,
  );
}

/**
 * Says that a question was answered aloud, or answers it in writing, in place of the answer that it may have.
 *
 * @throws AppError `revision_conflict` with the question as it stands, where it was read otherwise
 */
export function answer(
  actor: Actor,
  { questionId, revision, answer: given }: { questionId: string; revision: number; answer: AnswerInput },
): Promise<RoomQuestion> {
  const text = given.kind === 'written' ? given.text : '';
  return moderate(
    actor,
    questionId,
    'answer',
    async (question) => {
      if (question.revision !== revision) throw await conflict(question);
      const answered = { kind: given.kind, text, by: actor.personId, at: new Date() };
      return { set: { state: 'answered', answer: answered, revision: revision + 1 } };
    },
    ({ state, answer: stands }) =>
      state === 'answered' &&
      stands !== null &&
      stands.kind === given.kind &&
      stands.text === text &&
      stands.by === actor.personId,
  );
}

/** Takes its answer off a question: it is open to votes again. */
export function reopen(actor: Actor, questionId: string): Promise<RoomQuestion> {
  return moderate(
    actor,
    questionId,
    'reopen',
    ({ revision }) => ({ set: { state: 'open', answer: null, revision: revision + 1 } }),
    ({ state }) => state === 'open',
  );
}

/**
 * Makes a question count with another one of its room: who was for either is counted once.
 *
 * @throws AppError `invalid_input` for itself, or for one that is not in this room; `revision_conflict` where either is
 *   elsewhere by now
 */
export function merge(
  actor: Actor,
  { questionId, intoId }: { questionId: string; intoId: string },
): Promise<RoomQuestion> {
  return moderate(
    actor,
    questionId,
    'merge',
    async (question) => {
      const into = await findInRoom(question, intoId);
      if (!canBeMergedInto(stateOf(question), stateOf(into))) throw await conflict(question);
      const together = [...(await findTogether(question)), ...(await findTogether(into))];
      const votes = await countVoters(together);
      return {
        set: { state: 'merged', before: question.state, mergedInto: into._id },
        also: [planQuestion(into, { where: { state: into.state }, set: { votes } })],
        recount: [into._id],
      };
    },
    ({ mergedInto }) => mergedInto === intoId.toLowerCase(),
  );
}

/** Takes a question out of the one it was merged into: it stands where it stood, with those who were for it. */
export function unmerge(actor: Actor, questionId: string): Promise<RoomQuestion> {
  return moderate(actor, questionId, 'unmerge', async (question) => {
    const { before } = question;
    const apart = await findTogether(question);
    const counting = await findCounting(question);
    const left = (await findTogether(counting)).filter((id) => !apart.includes(id));
    const votes = await countVoters(left);
    return {
      set: { state: before ?? 'open', before: null, mergedInto: null, votes: await countVoters(apart) },
      also: [planQuestion(counting, { where: { state: counting.state }, set: { votes } })],
      recount: [question._id, counting._id],
    };
  });
}

/** Says what a question is to be kept for; null takes that back. */
export function setMark(
  actor: Actor,
  { questionId, mark }: { questionId: string; mark: MessageMark | null },
): Promise<RoomQuestion> {
  return moderate(
    actor,
    questionId,
    'mark',
    () => ({ set: { mark } }),
    (question) => (question.mark ?? null) === mark,
  );
}

async function findInRoom(
  { _id, conversationId }: RoomQuestionDoc,
  intoId: string,
): Promise<RoomQuestionDoc> {
  const id = intoId.toLowerCase();
  const into = await RoomQuestionModel.findOne({ _id: id, conversationId }).lean<RoomQuestionDoc>();
  if (!into || id === _id) {
    throw new AppError('invalid_input', { fields: [{ path: ['intoId'], reason: 'not_found' }] });
  }
  return into;
}

function stateOf({ _id: id, state }: RoomQuestionDoc) {
  return { id, state };
}
