import type { MessageMark } from '@sentiers/shared/messages/schema.ts';
import { type MessageDoc, MessageModel } from './messages.model.ts';

export type MarkedMessage = Pick<MessageDoc, '_id' | 'authorId' | 'body' | 'createdAt'> & {
  mark: MessageMark;
};

/** What is marked in a room and still has its words, in its order. */
export async function findMarkedMessages(conversationId: string): Promise<MarkedMessage[]> {
  return MessageModel.find(
    { conversationId, state: 'published', mark: { $exists: true } },
    { authorId: 1, body: 1, createdAt: 1, mark: 1 },
  )
    .sort({ seq: 1 })
    .lean<MarkedMessage[]>();
}

/** Those of these messages whose author took their words back, for good. */
export function findDeletedAmong(ids: readonly string[]): Promise<string[]> {
  return MessageModel.distinct('_id', { _id: { $in: [...ids] }, state: 'deleted' });
}
