import {
  canBeMergedInto,
  type QuestionGesture,
  takesGesture,
} from '@sentiers/shared/room-questions/policy.ts';
import type { KnownQuestion } from './known-questions.ts';

/** What one may do with a question, in the order of its menu. */
export type QuestionAction =
  | Exclude<QuestionGesture, 'answer'>
  | 'answerLive'
  | 'answer'
  | 'withdraw'
  | 'stage'
  | 'lead'
  | 'letGo';

const ofModeration = [
  'approve',
  'answerLive',
  'answer',
  'reopen',
  'mark',
  'edit',
  'merge',
  'unmerge',
  'restore',
  'dismiss',
] as const satisfies readonly QuestionAction[];

/**
 * @param shown for whoever animates a room that is not closed: whether all are led to it now; null elsewhere
 * @param supported whether others are for it, as far as it is known
 */
export function actionsOn(
  question: KnownQuestion,
  { animated, shown, supported }: { animated: boolean; shown: boolean | null; supported: boolean },
): QuestionAction[] {
  const isRead = question.state === 'open' || question.state === 'answered';
  return [
    ...(animated ? ofModeration.filter((action) => takes(question, action)) : []),
    ...(animated && isRead && shown !== null ? (['stage', shown ? 'letGo' : 'lead'] as const) : []),
    ...(mayWithdraw(question, supported) ? (['withdraw'] as const) : []),
  ];
}

function takes(question: KnownQuestion, action: (typeof ofModeration)[number]): boolean {
  if (action === 'answerLive') return question.state === 'open';
  return takesGesture(question, action);
}

function mayWithdraw({ isMine, state }: KnownQuestion, supported: boolean): boolean {
  return isMine && (state === 'pending' || state === 'dismissed' || (state === 'open' && !supported));
}

/** Those that a question may be made to count with. */
export function mergeTargets(
  question: KnownQuestion,
  questions: readonly KnownQuestion[],
): readonly KnownQuestion[] {
  return questions.filter((other) => canBeMergedInto(question, other));
}
