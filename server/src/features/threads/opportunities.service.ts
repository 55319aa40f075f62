import type { Actor } from '@sentiers/shared/actor.ts';
import type { OpportunityInput } from '@sentiers/shared/threads/opportunity.ts';
import { canChangeOpportunity } from '@sentiers/shared/threads/policy.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { closeAt, requireOpportunity, toOpportunity } from './opportunities.closing.ts';
import { requireThread } from './threads.access.ts';
import { authoriseAgain, commitChange } from './threads.changes.ts';
import { loadThread } from './threads.queries.ts';

/** Changes what is offered, until when, or where. What had closed by itself opens again with a deadline to come. */
export async function setOpportunity(
  actor: Actor,
  { threadId, ...opportunity }: OpportunityInput & { threadId: string },
): Promise<Thread> {
  const { thread } = await requireThread(actor, threadId, canChangeOpportunity);
  requireOpportunity({ kind: thread.kind, opportunity });
  const next = toOpportunity(opportunity);
  await closeAt(threadId, next.deadline);
  const reopens = thread.closed !== null && thread.closed.by === null;
  await commitChange(
    thread,
    { write: () => ({ update: { $set: { opportunity: next, ...(reopens && { closed: null }) } } }) },
    authoriseAgain(actor, threadId, canChangeOpportunity),
  );
  return loadThread(actor, threadId);
}
