import { type MessageDoc, MessageModel } from './messages.model.ts';

/** A message that still has its words, for who reads where it stands. */
export type QuotableMessage = Pick<MessageDoc, '_id' | 'conversationId' | 'authorId' | 'body' | 'createdAt'>;

/** What a conversation opens with and what follows, in its order: so many messages that still have their words. */
export function findFirstWords(conversationId: string, most: number): Promise<QuotableMessage[]> {
  return MessageModel.find(
    { conversationId, state: 'published' },
    { conversationId: 1, authorId: 1, body: 1, createdAt: 1 },
  )
    .sort({ seq: 1 })
    .limit(most)
    .lean<QuotableMessage[]>();
}

/** This message, if it still has its words there. */
export function findWordsIn(conversationId: string, messageId: string): Promise<QuotableMessage | null> {
  return MessageModel.findOne(
    { _id: messageId, conversationId, state: 'published' },
    { conversationId: 1, authorId: 1, body: 1, createdAt: 1 },
  ).lean<QuotableMessage>();
}
