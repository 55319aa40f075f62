import type { Actor } from '@sentiers/shared/actor.ts';
import {
  canQualifyIntroduction,
  type IntroductionFacts,
  isRequester,
  isTarget,
} from '@sentiers/shared/introductions/policy.ts';
import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import type { ApproachDoc, IntroductionDoc } from './introductions.model.ts';

type Standing = Pick<IntroductionDoc, 'state' | 'expiresAt'>;
type Answered = Pick<ApproachDoc, 'answer'>;

/** Whether an answer is waited for no more. */
export function isOver(
  { introduction, approach }: { introduction: Standing; approach: Answered },
  now = new Date(),
): boolean {
  const { state, expiresAt } = introduction;
  return state !== 'sent' || (expiresAt ?? now) <= now || approach.answer !== null;
}

/** Who was asked said no, or named another: someone else may be asked, and its requester needn't know. */
export function canSendAgain(approach: Answered | null): boolean {
  return approach?.answer === 'no' || approach?.answer === 'other';
}

/** Both who met, once thirty days have gone by. */
export function isAskedWhetherItHelped(
  { personId }: Actor,
  { requesterId, metId, helpedAskedAt }: Pick<IntroductionDoc, 'requesterId' | 'metId' | 'helpedAskedAt'>,
): boolean {
  return helpedAskedAt !== null && (personId === requesterId || personId === metId);
}

/** Who reads how its words came to be, what advice was given, and how who said yes is reached: not who is asked. */
export function isInside(actor: Actor, facts: IntroductionFacts): boolean {
  return isRequester(actor, facts) || canQualifyIntroduction(actor, facts);
}

/** What the actor may do with it as it stands. Its requester's depend on nothing that was answered. */
export function abilitiesIn(
  actor: Actor,
  facts: IntroductionFacts,
  approach: Answered | null,
): Introduction['abilities'] {
  const { state } = facts;
  const [asks, qualifies] = [isRequester(actor, facts), canQualifyIntroduction(actor, facts)];
  const isRewordable = state === 'asked' || state === 'reworded';
  return {
    edit: asks && isRewordable,
    agree: asks && state === 'reworded',
    withdraw: asks && (isRewordable || state === 'sent'),
    qualify: qualifies && (isRewordable || (state === 'sent' && canSendAgain(approach))),
    answer: isTarget(actor, facts) && state === 'sent' && approach?.answer === null,
  };
}
