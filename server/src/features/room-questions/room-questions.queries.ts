import type { Actor } from '@sentiers/shared/actor.ts';
import type { Audience } from '@sentiers/shared/journal/schema.ts';
import { canReadMyRoomQuestions } from '@sentiers/shared/room-questions/policy.ts';
import type { MyRoomQuestions, RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import { gatherReads } from '../../platform/database/gathered-reads.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { requireRoom } from '../threads/room-threads.access.ts';
import { type RoomQuestionMarkDoc, RoomQuestionMarkModel } from './marks.model.ts';
import { type RoomQuestionDoc, RoomQuestionModel } from './room-questions.model.ts';
import { peopleIn, presentFor, presentWhole } from './room-questions.presenter.ts';

/** Questions as an audience gets them; those that it is not to know of are left out. */
export async function presentQuestionsFor(
  audience: Audience,
  questions: readonly RoomQuestionDoc[],
): Promise<RoomQuestion[]> {
  const people = await loadPersonSummaries(questions.flatMap(peopleIn));
  return questions
    .map((question) => presentFor(audience, question, people))
    .filter((question) => question !== null);
}

/** For its author, or for moderation. */
export async function presentToAuthor(question: RoomQuestionDoc): Promise<RoomQuestion> {
  return presentWhole(question, await loadPersonSummaries(peopleIn(question)));
}

/** What the actor asked in a room, whatever became of it, and what they voted for. Throws `not_found`. */
export async function listMine(actor: Actor, roomId: string): Promise<MyRoomQuestions> {
  const { thread } = await requireRoom(actor, roomId, canReadMyRoomQuestions);
  const { personId } = actor;
  const conversationId = thread._id;
  const key = inRoomOf(conversationId, personId);
  const [questions = [], votes = []] = await Promise.all([askedBy(key), votedBy(key)]);
  const people = await loadPersonSummaries(questions.flatMap(peopleIn));
  return {
    questions: questions.map((question) => presentWhole(question, people)),
    voted: votes.map(({ questionId }) => questionId),
  };
}

const inRoomOf = (conversationId: string, personId: string) => `${conversationId} ${personId}`;

/** What these people asked in these rooms and did not take back, in that order; by room and person. */
const askedBy = gatherReads<RoomQuestionDoc[]>(async (keys) => {
  const [conversationIds, authorIds] = split(keys);
  const asked = await RoomQuestionModel.find({
    ...{ conversationId: { $in: conversationIds }, authorId: { $in: authorIds } },
    state: { $ne: 'withdrawn' },
  })
    .sort({ createdAt: 1 })
    .lean<RoomQuestionDoc[]>();
  return Map.groupBy(asked, ({ conversationId, authorId }) => inRoomOf(conversationId, authorId));
});

/** What these people voted for in these rooms; by room and person. */
const votedBy = gatherReads<RoomQuestionMarkDoc[]>(async (keys) => {
  const [conversationIds, personIds] = split(keys);
  const voted = await RoomQuestionMarkModel.find({
    ...{ personId: { $in: personIds }, conversationId: { $in: conversationIds }, voted: true },
  }).lean<RoomQuestionMarkDoc[]>();
  return Map.groupBy(voted, ({ conversationId, personId }) => inRoomOf(conversationId, personId));
});

function split(keys: readonly string[]): [string[], string[]] {
  const pairs = keys.map((key) => key.split(' '));
  return [pairs.map(([room = '']) => room), pairs.map(([, person = '']) => person)];
}

/** Those among these people who asked something in this room: words stand under their names. */
export function findAskersAmong(conversationId: string, personIds: readonly string[]): Promise<string[]> {
  return RoomQuestionModel.distinct('authorId', { conversationId, authorId: { $in: [...personIds] } });
}

/** The questions that the readers of a room have, in the order in which they were asked; merged ones count elsewhere. */
export async function loadQuestionsOf(conversationId: string): Promise<RoomQuestion[]> {
  const read = { conversationId, state: { $in: ['open' as const, 'answered' as const] } };
  const questions = await RoomQuestionModel.find(read).sort({ createdAt: 1 }).lean<RoomQuestionDoc[]>();
  return presentQuestionsFor('readers', questions);
}
