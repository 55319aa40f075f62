import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canHideMessage, canRestoreMessage } from '@sentiers/shared/messages/policy.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { canModerateThread } from '@sentiers/shared/threads/policy.ts';
import { journal } from '../../platform/journal/journal.ts';
import type { StreamUpdate } from '../../platform/journal/types.ts';
import { mustAllow } from '../threads/threads.access.ts';
import { planHiding } from './hiding.access.ts';
import { readMessage } from './messages.access.ts';
import { authoriseAgain, changeOf, placeOf, streamOf } from './messages.changes.ts';
import type { MessageDoc } from './messages.model.ts';
import { findLatestBefore, latestOf, presentMessageTo } from './messages.queries.ts';

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
    changes: [hiding.change],
    streamUpdates: hiding.streamUpdates,
    events: hiding.events,
  });
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
  const committed = await journal.commit<MessageDoc>({
    authorise: authoriseAgain(actor, accessed, canRestoreMessage),
    changes: [
      {
        ...changeOf(message, {
          where: { state: 'hidden' },
          update: () => ({ $set: { state: 'published', hidden: null } }),
          refused: () => new AppError('already_done'),
        }),
        restores: message.seq,
      },
    ],
    streamUpdates: await givingBack(message),
    events: () => [{ type: 'message.restored', data: { ...placeOf(accessed), by: actor.personId } }],
  });
  return presentMessageTo(actor, committed.entity.doc);
}

/** It is the last one again where nothing after it has its words. */
async function givingBack(message: MessageDoc): Promise<() => readonly StreamUpdate[]> {
  const stream = streamOf(message);
  const shown = await findLatestBefore(message.conversationId, Number.POSITIVE_INFINITY);
  if (shown === null) return () => [{ stream, latest: latestOf(message) }];
  if (shown.seq > message.seq) return () => [];
  return () => [{ stream, correctLatest: { seq: shown.seq, latest: latestOf(message) } }];
}
