import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canHideMessage, canRestoreMessage } from '@sentiers/shared/messages/policy.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { canModerateThread } from '@sentiers/shared/threads/policy.ts';
import { journal } from '../../platform/journal/journal.ts';
import { forgetThreads, mustAllow } from '../threads/threads.access.ts';
import { planHiding, planRestoring } from './hiding.access.ts';
import { readMessage } from './messages.access.ts';
import { authoriseAgain } from './messages.changes.ts';
import type { MessageDoc } from './messages.model.ts';
import { presentMessageTo } from './messages.queries.ts';

/** Takes a message's words away from its readers, with the reason that its author gets. */
export async function hideMessage(
  actor: Actor,
  { messageId, reason }: { messageId: string; reason: string },
): Promise<Message> {
  const accessed = await readMessage(actor, messageId);
  const { message, thread, facts } = accessed;
  if (message.state === 'hidden' && canModerateThread(actor, thread.facts))
    throw new AppError('already_done');
  mustAllow(thread.facts, (threadFacts) => canHideMessage(actor, facts, threadFacts));
  const hiding = await planHiding(accessed, { by: actor.personId, reason });
  const committed = await journal.commit<MessageDoc>({
    authorise: authoriseAgain(actor, accessed, canHideMessage),
    changes: [hiding.change, ...hiding.also],
    streamUpdates: hiding.streamUpdates,
    events: hiding.events,
  });
  forgetThreads(hiding.also.map(({ entity }) => entity.id));
  return presentMessageTo(actor, committed.entity.doc);
}

/** Gives a hidden message its words back. One that is not hidden stays as it is. */
export async function restoreMessage(actor: Actor, messageId: string): Promise<Message> {
  const accessed = await readMessage(actor, messageId);
  const { message, thread, facts } = accessed;
  if (message.state === 'published' && canModerateThread(actor, thread.facts)) {
    return presentMessageTo(actor, message);
  }
  mustAllow(thread.facts, (threadFacts) => canRestoreMessage(actor, facts, threadFacts));
  const restoring = await planRestoring(accessed, actor.personId);
  const committed = await journal.commit<MessageDoc>({
    authorise: authoriseAgain(actor, accessed, canRestoreMessage),
    changes: [restoring.change],
    streamUpdates: restoring.streamUpdates,
    events: restoring.events,
  });
  return presentMessageTo(actor, committed.entity.doc);
}
