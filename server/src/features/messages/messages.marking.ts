import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canMarkMessage } from '@sentiers/shared/messages/policy.ts';
import type { Message, MessageMark } from '@sentiers/shared/messages/schema.ts';
import { journal } from '../../platform/journal/journal.ts';
import { mustAllow } from '../threads/threads.access.ts';
import { readMessage } from './messages.access.ts';
import { authoriseAgain, changeOf, placeOf } from './messages.changes.ts';
import type { MessageDoc } from './messages.model.ts';
import { presentMessageTo } from './messages.queries.ts';

/**
 * Says what a message of a live room is to be kept for; null takes that back.
 *
 * @throws AppError `forbidden` but for those who animate the room; `already_done` where its words were taken away
 *   meanwhile
 */
export async function setMark(
  actor: Actor,
  { messageId, mark }: { messageId: string; mark: MessageMark | null },
): Promise<Message> {
  const accessed = await readMessage(actor, messageId);
  const { message, thread, facts } = accessed;
  mustAllow(thread.facts, (threadFacts) => canMarkMessage(actor, facts, threadFacts));
  if ((message.mark ?? null) === mark) return presentMessageTo(actor, message);
  const { entity } = await journal.commit<MessageDoc>({
    authorise: authoriseAgain(actor, accessed, canMarkMessage),
    changes: [
      changeOf(message, {
        where: { state: 'published' },
        update: () => (mark === null ? { $unset: { mark: '' } } : { $set: { mark } }),
        refused: () => new AppError('already_done'),
      }),
    ],
    events: () => [{ type: 'message.marked', data: placeOf(accessed) }],
  });
  return presentMessageTo(actor, entity.doc);
}
