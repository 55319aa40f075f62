import type { Actor } from '../actor.ts';
import { canModerateThread, type ThreadFacts } from '../threads/policy.ts';

/** Opens and closes a room, decides of its pace and of who speaks: its facilitators and the coordination. */
export function canAnimateRoom(actor: Actor, thread: ThreadFacts): boolean {
  return thread.kind === 'room' && canModerateThread(actor, thread);
}
