import type { Actor } from '../actor.ts';
import { canReadThread, type ThreadFacts } from '../threads/policy.ts';

/** Reads what a room left, once it is published: all who read the room. */
export function canReadRecap(actor: Actor, thread: ThreadFacts): boolean {
  return thread.kind === 'room' && canReadThread(actor, thread);
}
