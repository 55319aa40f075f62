import { excerptOf } from '@sentiers/shared/messages/body.ts';
import { type MessageDoc, MessageModel } from './messages.model.ts';

/** Which of these messages have had their words taken away. */
export async function findVoidAmong(ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await MessageModel.find(
    { _id: { $in: [...ids] }, state: { $ne: 'published' } },
    { _id: 1 },
  ).lean<Pick<MessageDoc, '_id'>[]>();
  return new Set(found.map(({ _id }) => _id));
}

/** Which of these messages, by id, no longer have their words in the conversation that they are said to stand in. */
export async function findTakenFrom(conversationOf: ReadonlyMap<string, string>): Promise<Set<string>> {
  if (conversationOf.size === 0) return new Set();
  const found = await MessageModel.find(
    { _id: { $in: [...conversationOf.keys()] }, state: 'published' },
    { conversationId: 1 },
  ).lean<Pick<MessageDoc, '_id' | 'conversationId'>[]>();
  const there = new Set(
    found
      .filter(({ _id, conversationId }) => conversationOf.get(_id) === conversationId)
      .map(({ _id }) => _id),
  );
  return new Set([...conversationOf.keys()].filter((id) => !there.has(id)));
}

/**
 * Excerpts of these messages for whoever reads these threads: of what was taken away there is none, nor of what was
 * moved to another thread, which is for its readers.
 */
export async function loadExcerpts(
  places: readonly { messageId: string | null; threadId: string | null }[],
  characters?: number,
): Promise<Map<string, string>> {
  const bodies = await loadBodies(places);
  return new Map([...bodies].map(([id, body]) => [id, excerptOf(body, characters)]));
}

/** The same, whole. */
export async function loadBodies(
  places: readonly { messageId: string | null; threadId: string | null }[],
): Promise<Map<string, string>> {
  const threadOf = new Map(places.map(({ messageId, threadId }) => [messageId ?? '', threadId]));
  if (threadOf.size === 0) return new Map();
  const messages = await MessageModel.find(
    { _id: { $in: [...threadOf.keys()] }, state: 'published' },
    { body: 1, conversationId: 1 },
  ).lean<Pick<MessageDoc, '_id' | 'body' | 'conversationId'>[]>();
  return new Map(
    messages
      .filter(({ _id, conversationId }) => threadOf.get(_id) === conversationId)
      .map(({ _id, body }) => [_id, body]),
  );
}

/** The words that these conversations open with; absent where they were taken away. */
export async function findFirstMessages(conversationIds: readonly string[]): Promise<Map<string, string>> {
  if (conversationIds.length === 0) return new Map();
  const messages = await MessageModel.find(
    { conversationId: { $in: [...conversationIds] }, seq: 1, state: 'published' },
    { conversationId: 1, body: 1 },
  ).lean<Pick<MessageDoc, 'conversationId' | 'body'>[]>();
  return new Map(messages.map(({ conversationId, body }) => [conversationId, body]));
}

/** The messages that stand at these ranks and still have their words. */
export async function findPublishedAt(
  places: readonly { threadId: string; seq: number }[],
): Promise<Pick<MessageDoc, 'conversationId' | 'seq' | 'authorId' | 'body'>[]> {
  if (places.length === 0) return [];
  const ranks = places.map(({ threadId, seq }) => ({ conversationId: threadId, seq }));
  return MessageModel.find(
    { $or: ranks, state: 'published' },
    { conversationId: 1, seq: 1, authorId: 1, body: 1 },
  ).lean<Pick<MessageDoc, '_id' | 'conversationId' | 'seq' | 'authorId' | 'body'>[]>();
}

/** What someone wrote in a conversation from a moment to another (null: until now), and has not taken back, in its order. */
export async function findWordsBetween(
  conversationId: string,
  authorId: string,
  { since, until }: { since: Date; until: Date | null },
): Promise<string[]> {
  const createdAt = { $gte: since, ...(until && { $lte: until }) };
  const messages = await MessageModel.find(
    { conversationId, authorId, state: 'published', createdAt },
    { body: 1 },
  )
    .sort({ seq: 1 })
    .lean<Pick<MessageDoc, '_id' | 'body'>[]>();
  return messages.map(({ body }) => body);
}

/** A message by its id, with its words as they stand; null where there is none. */
export async function findWords(
  messageId: string,
): Promise<Pick<MessageDoc, '_id' | 'conversationId' | 'state' | 'seq' | 'authorId' | 'body'> | null> {
  const fields = { conversationId: 1, state: 1, seq: 1, authorId: 1, body: 1 };
  return MessageModel.findById(messageId, fields).lean<MessageDoc>();
}
