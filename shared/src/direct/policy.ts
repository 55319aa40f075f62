import type { Actor } from '../actor.ts';
import { canReadThread, type ThreadFacts } from '../threads/policy.ts';

/** The people of one conversation, oneself included. */
export const MOST_PARTICIPANTS = 8;

/** A group is left; what two people said to each other stays theirs (one blocks, or mutes). */
export function canLeaveDirect(actor: Actor, thread: ThreadFacts): boolean {
  return thread.channel.direct?.group === true && canReadThread(actor, thread);
}
