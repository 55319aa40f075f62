import type { Actor } from '../actor.ts';
import {
  canModerateThread,
  canMoveMessages,
  canPostInThread,
  canReadThread,
  isRehearsal,
  type ThreadFacts,
} from '../threads/policy.ts';
import type { MessageAbilities } from './schema.ts';

export interface MessageFacts {
  authorId: string;
  state: 'published' | 'deleted' | 'hidden' | 'moved';
}

export function canEditMessage(actor: Actor, message: MessageFacts, thread: ThreadFacts): boolean {
  return (
    message.state === 'published' && message.authorId === actor.personId && canPostInThread(actor, thread)
  );
}

/** One can always take back one's own words, in a closed thread too. */
export function canDeleteMessage(actor: Actor, message: MessageFacts, thread: ThreadFacts): boolean {
  const hasWords = message.state === 'published' || message.state === 'hidden';
  return hasWords && message.authorId === actor.personId && canReadThread(actor, thread);
}

/** Reading is enough to react: in announcements too, but no longer in a closed thread. */
export function canReactToMessage(actor: Actor, message: MessageFacts, thread: ThreadFacts): boolean {
  return message.state === 'published' && !thread.closed && canReadThread(actor, thread);
}

export function canReportMessage(actor: Actor, message: MessageFacts, thread: ThreadFacts): boolean {
  if (isRehearsal(thread)) return false;
  return message.state === 'published' && message.authorId !== actor.personId && canReadThread(actor, thread);
}

export function canHideMessage(actor: Actor, message: MessageFacts, thread: ThreadFacts): boolean {
  return message.state === 'published' && canModerateThread(actor, thread);
}

export function canRestoreMessage(actor: Actor, message: MessageFacts, thread: ThreadFacts): boolean {
  return message.state === 'hidden' && canModerateThread(actor, thread);
}

/** The history of edits: for whom may read the words as they stand. */
export function canReadRevisions(actor: Actor, message: MessageFacts, thread: ThreadFacts): boolean {
  if (message.state === 'published') return canReadThread(actor, thread);
  return message.state === 'hidden' && canModerateThread(actor, thread);
}

/** To another thread, where one moderates too: what still has its words, hidden or not. */
export function canMoveMessage(actor: Actor, message: MessageFacts, thread: ThreadFacts): boolean {
  const hasWords = message.state === 'published' || message.state === 'hidden';
  return hasWords && canMoveMessages(actor, thread);
}

/** What the recap of a live room will be made of, said while it is open or after. */
export function canMarkMessage(actor: Actor, message: MessageFacts, thread: ThreadFacts): boolean {
  return thread.kind === 'room' && message.state === 'published' && canModerateThread(actor, thread);
}

/** What the client asks before it draws a button, and the server before it acts. */
export function messageAbilities(actor: Actor, message: MessageFacts, thread: ThreadFacts): MessageAbilities {
  return {
    edit: canEditMessage(actor, message, thread),
    delete: canDeleteMessage(actor, message, thread),
    react: canReactToMessage(actor, message, thread),
    report: canReportMessage(actor, message, thread),
    hide: canHideMessage(actor, message, thread),
    restore: canRestoreMessage(actor, message, thread),
    move: canMoveMessage(actor, message, thread),
    mark: canMarkMessage(actor, message, thread),
  };
}
