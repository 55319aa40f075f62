import { type Actor, isCoordinator } from '../actor.ts';
import { canModerateThread, type ThreadFacts } from '../threads/policy.ts';

/** Reports are for those who moderate there; of a direct conversation, which nobody does, for the coordination. */
export function canCloseReport(actor: Actor, thread: ThreadFacts): boolean {
  return thread.channel.kind === 'direct' ? isCoordinator(actor) : canModerateThread(actor, thread);
}
