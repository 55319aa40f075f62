import type { Actor } from '../actor.ts';
import { type ChannelFacts, canModerateChannel, canReadChannel } from '../channels/policy.ts';
import type { ConsentToReplay, ReplayState } from './schema.ts';

/** Someone who is seen or heard in a video, and what they said of it. */
export interface AskedFacts {
  personId: string;
  answer: ConsentToReplay | null;
}

/** What the policies of a replay are asked about. */
export interface ReplayFacts {
  state: ReplayState;
  hasVideo: boolean;
  asked: readonly AskedFacts[];
  /** Of its seminar. */
  channel: ChannelFacts;
}

/** How many of those who are seen or heard have not accepted: silence leaves out, as a refusal does. */
export function missingConsents({ asked }: Pick<ReplayFacts, 'asked'>): number {
  return asked.filter(({ answer }) => answer !== 'accepted').length;
}

/** Its seminar's facilitators and the coordination: whatever others said of it, they have to see what they prepare. */
export function canPrepareReplay(actor: Actor, { channel }: Pick<ReplayFacts, 'channel'>): boolean {
  return canModerateChannel(actor, channel);
}

/** Whoever reads the seminar, once it is published, as long as everyone in it accepts. */
export function canWatchReplay(actor: Actor, replay: ReplayFacts): boolean {
  if (canPrepareReplay(actor, replay)) return true;
  const { state, hasVideo, channel } = replay;
  return state === 'published' && hasVideo && missingConsents(replay) === 0 && canReadChannel(actor, channel);
}

/** Whoever is seen or heard in it, be it that they read the seminar no more. */
export function canAnswerReplay(actor: Actor, { asked }: Pick<ReplayFacts, 'asked'>): boolean {
  return !actor.suspended && asked.some(({ personId }) => personId === actor.personId);
}

/** Whether one is to know of it at all. */
export function canSeeReplay(actor: Actor, replay: ReplayFacts): boolean {
  return canWatchReplay(actor, replay) || canAnswerReplay(actor, replay);
}

/**
 * Whether someone may be declared to appear no longer: who refused, only once another video stands in place of the one
 * that they refused.
 */
export function mayLeaveReplay(
  { answer, answeredAt }: { answer: ConsentToReplay | null; answeredAt: Date | null },
  videoAt: Date | null,
): boolean {
  if (answer !== 'refused' || answeredAt === null) return true;
  // Stryker disable next-line ConditionalExpression: nothing is later than a moment, null neither.
  return videoAt !== null && videoAt > answeredAt;
}
