import type { Actor } from '@sentiers/shared/actor.ts';
import {
  canCommitInCodev,
  canLeadCodev,
  canReadCodevSheet,
  canStartCodev,
  canWriteCodev,
} from '@sentiers/shared/codev/policy.ts';
import type { CodevText } from '@sentiers/shared/codev/schema.ts';
import type { ThreadFacts } from '@sentiers/shared/threads/policy.ts';

/** What someone does in a session, by the same policies that the server asks. */
export interface CodevRights {
  start: boolean;
  lead: boolean;
  write: Record<CodevText, boolean>;
  commit: boolean;
  sheet: boolean;
}

export function codevRights(actor: Actor, thread: ThreadFacts): CodevRights {
  const write = (text: CodevText) => canWriteCodev(actor, thread, text);
  return {
    start: canStartCodev(actor, thread),
    lead: canLeadCodev(actor, thread),
    write: { subject: write('subject'), contract: write('contract'), plan: write('plan') },
    commit: canCommitInCodev(actor, thread),
    sheet: canReadCodevSheet(actor, thread),
  };
}
