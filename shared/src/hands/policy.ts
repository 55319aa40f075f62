import type { Actor } from '../actor.ts';
import { canPostInThread, canReadThread, type ThreadFacts } from '../threads/policy.ts';

/** Whoever may write in a live room may ask for the floor in it. */
export function canRaiseHand(actor: Actor, thread: ThreadFacts): boolean {
  return thread.kind === 'room' && canPostInThread(actor, thread);
}

/** One's own hand: in a room that closed too, for whoever still reads it. */
export function canLowerHand(actor: Actor, thread: ThreadFacts): boolean {
  return thread.kind === 'room' && canReadThread(actor, thread);
}
