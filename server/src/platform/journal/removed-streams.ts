import mongoose, { type ClientSession } from 'mongoose';
import { entitiesOf } from './entities.ts';
import { type StreamDoc, StreamModel } from './streams.ts';

/** Conversations that are taken away. */
export interface Gone {
  conversationIds: readonly string[];
  /** Ids of what their journals carried, of one kind. */
  idsOf(kind: string): readonly string[];
}

type Clear = (gone: Gone, session: ClientSession) => Promise<unknown>;

const clearers = new Set<Clear>();

/**
 * Is asked to take away what a feature keeps of conversations that go, beside the entities of their journals: within
 * that transaction, before these go. Once, before the server starts.
 */
export function clearWithConversations(clear: Clear): void {
  clearers.add(clear);
}

/**
 * Takes a channel's journal away with all conversations that stand in it, within the transaction that takes the channel
 * away: what their journals carried, and what features keep of them. Nothing writes to them afterwards. Receipts and
 * events of their changes stay, as those of all that was committed: they hold no words.
 */
export async function removeChannelStreams(channelId: string, session: ClientSession): Promise<void> {
  const streams = await StreamModel.find({ home: channelId, kind: 'conversation' }, { _id: 1 })
    .session(session)
    .lean<Pick<StreamDoc, '_id'>[]>();
  const conversationIds = streams.map(({ _id }) => _id);
  if (conversationIds.length > 0) await removeConversations(conversationIds, session);
  await StreamModel.deleteOne({ _id: channelId }, { session });
}

async function removeConversations(
  conversationIds: readonly string[],
  session: ClientSession,
): Promise<void> {
  const carried = entitiesOf('conversation').map(({ entity, idField }) => ({
    kind: entity.kind,
    filter: { [idField]: { $in: [...conversationIds] } },
    collection: mongoose.connection.collection<{ _id: string }>(entity.model.collection.collectionName),
  }));
  const ids = new Map<string, readonly string[]>();
  for (const { kind, filter, collection } of carried) {
    ids.set(kind, await collection.distinct('_id', filter, { session }));
  }
  const gone: Gone = { conversationIds, idsOf: (kind) => ids.get(kind) ?? [] };
  // One after the other: a transaction takes one request at a time.
  for (const clear of clearers) await clear(gone, session);
  for (const { filter, collection } of carried) await collection.deleteMany(filter, { session });
  await StreamModel.deleteMany({ _id: { $in: [...conversationIds] } }, { session });
}
