import type { Actor } from '../actor.ts';
import { canAnimateRoom } from '../rooms/policy.ts';
import { canPostInThread, canReadThread, type ThreadFacts } from '../threads/policy.ts';
import type { RoomQuestionState } from './schema.ts';

/** What the policies of a question are asked about, beside the room it was asked in. */
export interface RoomQuestionFacts {
  authorId: string;
  state: RoomQuestionState;
  /** Its readers have had it, be it for a moment. */
  shown: boolean;
}

/**
 * Whoever may write in a room asks there while it is open: those who animate it too, who prepare theirs before, for
 * them alone until they approve them.
 */
export function canAskInRoom(actor: Actor, thread: ThreadFacts): boolean {
  return (hasBegun(thread) || canAnimateRoom(actor, thread)) && isWrittenIn(actor, thread);
}

function hasBegun({ room }: ThreadFacts): boolean {
  return room !== undefined && room.state !== 'ahead';
}

function isWrittenIn(actor: Actor, thread: ThreadFacts): boolean {
  return thread.kind === 'room' && canPostInThread(actor, thread);
}

/** What one asked and voted for in a room. */
export function canReadMyRoomQuestions(actor: Actor, thread: ThreadFacts): boolean {
  return thread.kind === 'room' && canReadThread(actor, thread);
}

/** What is open or answered is everyone's; the rest its author's, and of those who animate the room. */
export function canReadRoomQuestion(actor: Actor, question: RoomQuestionFacts, thread: ThreadFacts): boolean {
  if (!canReadThread(actor, thread)) return false;
  if (question.authorId === actor.personId || isRead(question)) return true;
  return question.state !== 'withdrawn' && canAnimateRoom(actor, thread);
}

/** Whether the readers of the room have it now. */
export function isRead({ state, shown }: Pick<RoomQuestionFacts, 'state' | 'shown'>): boolean {
  return state === 'open' || state === 'answered' || (state === 'merged' && shown);
}

export function canVoteForQuestion(actor: Actor, question: RoomQuestionFacts, thread: ThreadFacts): boolean {
  return canReadRoomQuestion(actor, question, thread) && hasBegun(thread) && isWrittenIn(actor, thread);
}

/** Approves, words otherwise, dismisses, answers, merges: before the room opens and after it closed too. */
export function canModerateQuestion(actor: Actor, question: RoomQuestionFacts, thread: ThreadFacts): boolean {
  return canAnimateRoom(actor, thread) && canReadRoomQuestion(actor, question, thread);
}

/** Takes back one's own words, wherever they still read the room. */
export function canWithdrawQuestion(actor: Actor, question: RoomQuestionFacts, thread: ThreadFacts): boolean {
  return question.authorId === actor.personId && canReadThread(actor, thread);
}

/** What moderation does with a question, and where it must stand for it. */
const gestures = {
  approve: ['pending', 'dismissed'],
  dismiss: ['pending', 'open', 'answered'],
  restore: ['dismissed'],
  edit: ['pending'],
  answer: ['open', 'answered'],
  reopen: ['answered'],
  merge: ['pending', 'open', 'answered'],
  unmerge: ['merged'],
  mark: ['open', 'answered'],
} as const satisfies Record<string, readonly RoomQuestionState[]>;
export type QuestionGesture = keyof typeof gestures;

export function takesGesture({ state }: { state: RoomQuestionState }, gesture: QuestionGesture): boolean {
  return (gestures[gesture] as readonly RoomQuestionState[]).includes(state);
}

/** A question that is read is never merged into one that is not: its readers would lose it. */
export function canBeMergedInto(
  question: { id: string; state: RoomQuestionState },
  target: { id: string; state: RoomQuestionState },
): boolean {
  if (question.id === target.id || !takesGesture(question, 'merge')) return false;
  return target.state === 'open' || target.state === 'answered' || bothPending(question, target);
}

function bothPending(a: { state: RoomQuestionState }, b: { state: RoomQuestionState }): boolean {
  return a.state === 'pending' && b.state === 'pending';
}
