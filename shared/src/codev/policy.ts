import type { Actor } from '../actor.ts';
import { canAnimateRoom } from '../rooms/policy.ts';
import { canReadThread, type ThreadFacts } from '../threads/policy.ts';
import type { CodevStage, CodevText } from './schema.ts';
import { type CodevFacts, partIn } from './turns.ts';

/** Sets a session up, in a room that is open: those who animate the room. */
export function canStartCodev(actor: Actor, thread: ThreadFacts): boolean {
  return canAnimateRoom(actor, thread) && thread.room?.state === 'open';
}

/** Goes from step to step, gives more time, stops the clock: who leads the session, or animates the room. */
export function canLeadCodev(actor: Actor, thread: ThreadFacts): boolean {
  const codev = thread.room?.codev;
  if (!codev || thread.closed || !canReadThread(actor, thread)) return false;
  return codev.facilitatorId === actor.personId || canAnimateRoom(actor, thread);
}

/** When each text is written, beside who leads at any time: by who is advised. */
const written: Record<CodevText, readonly CodevStage[]> = {
  subject: ['presentation', 'clarification', 'contract'],
  contract: ['contract', 'consultation'],
  plan: ['plan', 'learning', 'done'],
};

/** Writes one of the session's texts. */
export function canWriteCodev(actor: Actor, thread: ThreadFacts, text: CodevText): boolean {
  const codev = thread.room?.codev;
  if (!codev || thread.closed || !canReadThread(actor, thread)) return false;
  const part = partIn(codev, actor.personId);
  return part === 'facilitator' || (part === 'client' && written[text].includes(codev.stage));
}

/** Takes part in a session: what is asked before each of its own rules. */
export function canTakePartInCodev(actor: Actor, thread: ThreadFacts): boolean {
  return thread.room?.codev !== undefined && canReadThread(actor, thread);
}

/** What sessions leave is for who was advised in them. */
export function canReadCodevSheet(actor: Actor, thread: ThreadFacts): boolean {
  const { codev, advised = [] } = thread.room ?? {};
  return (isAdvised(actor, codev) || advised.includes(actor.personId)) && canReadThread(actor, thread);
}

/** Promises themselves something, from the time they decide. */
export function canCommitInCodev(actor: Actor, thread: ThreadFacts): boolean {
  const codev = thread.room?.codev;
  const isTime = codev !== undefined && written.plan.includes(codev.stage);
  return isTime && isAdvised(actor, codev) && canReadThread(actor, thread);
}

function isAdvised(actor: Actor, codev: CodevFacts | undefined): boolean {
  return codev?.clientId === actor.personId;
}
