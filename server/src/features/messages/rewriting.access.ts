import { AppError } from '@sentiers/shared/errors.ts';
import { excerptOf } from '@sentiers/shared/messages/body.ts';
import type { Change, StreamUpdate, Unit } from '../../platform/journal/types.ts';
import { loadThreads } from '../threads/threads.access.ts';
import { messageFacts } from './messages.access.ts';
import { changeOf, placeOf, streamOf } from './messages.changes.ts';
import { type MessageDoc, MessageModel } from './messages.model.ts';
import { latestOf } from './messages.queries.ts';

/** The parts of a unit that gives a message other words. */
interface Rewriting {
  change: Change;
  update: StreamUpdate;
  event: ReturnType<NonNullable<Unit['events']>>[number];
}

/**
 * What the house itself wrote in someone's name (a recap) is written anew: the words that it had are kept nowhere, for
 * they may be someone's who took them back. Null where the message was deleted.
 *
 * The unit is refused as `already_done` where the message is not any more what it was read as.
 */
export async function planRewriting(messageId: string, body: string): Promise<Rewriting | null> {
  const message = await MessageModel.findById(messageId).lean<MessageDoc>();
  const thread = message && (await loadThreads([message.conversationId])).get(message.conversationId);
  if (!message || !thread || message.state === 'deleted') return null;
  const { revision, state } = message;
  return {
    change: changeOf(message, {
      where: { revision, state },
      update: (at) => ({ $set: { body, editedAt: at, history: [] }, $inc: { revision: 1 } }),
      refused: () => new AppError('already_done'),
    }),
    update: {
      stream: streamOf(message),
      correctLatest: { seq: message.seq, latest: { ...latestOf(message), excerpt: excerptOf(body) } },
    },
    event: {
      type: 'message.edited',
      data: { ...placeOf({ message, thread, facts: messageFacts(message) }), mentions: [], groups: [] },
    },
  };
}
