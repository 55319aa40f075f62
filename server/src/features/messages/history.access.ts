import type { ReactionKey } from '@sentiers/shared/messages/schema.ts';
import { v7 as newId } from 'uuid';
import { insertAll } from '../../platform/database/insert-all.ts';
import { type MessageDoc, MessageModel } from './messages.model.ts';
import { type LatestMessage, latestOf } from './messages.queries.ts';
import { newMessage } from './posting.access.ts';

export interface ImportedMessage {
  /** Made when absent. */
  id?: string;
  authorId: string;
  body: string;
  at: Date;
  reactions?: readonly { reaction: ReactionKey; people: readonly string[] }[];
}

/** What the journal of a conversation keeps of its imported messages. */
export interface ImportedRanks {
  firstAt: Date;
  lastAt: Date;
  lastSeq: number;
  /** Version of the last message; the first one has 2. */
  version: number;
  authorIds: string[];
  latest: LatestMessage;
}

/** Adds the messages of these conversations in bulk, after taking out what an interrupted import left of them. */
export async function insertHistories(
  histories: ReadonlyMap<string, readonly ImportedMessage[]>,
): Promise<Map<string, ImportedRanks>> {
  const ranks = new Map<string, ImportedRanks>();
  const docs: MessageDoc[] = [];
  for (const [conversationId, messages] of histories) {
    const history = messages.map((message, i) => planMessage(conversationId, message, i + 1));
    docs.push(...history);
    ranks.set(conversationId, ranksOf(conversationId, history));
  }
  await MessageModel.deleteMany({ conversationId: { $in: [...histories.keys()] } });
  await insertAll(MessageModel, docs);
  return ranks;
}

function planMessage(
  conversationId: string,
  { id = newId(), authorId, body, at, reactions }: ImportedMessage,
  seq: number,
): MessageDoc {
  const published = { conversationId, clientId: id, seq, version: seq + 1, authorId, body };
  return {
    ...newMessage({ _id: id, ...published, createdAt: at, writtenAt: null }),
    reactions: Object.fromEntries((reactions ?? []).map(({ reaction, people }) => [reaction, [...people]])),
  };
}

function ranksOf(conversationId: string, history: readonly MessageDoc[]): ImportedRanks {
  const first = history.at(0);
  const last = history.at(-1);
  if (!first || !last) throw new Error(`imported conversation ${conversationId} has no message`);
  return {
    firstAt: first.createdAt,
    lastAt: last.createdAt,
    lastSeq: last.seq,
    version: last.version,
    authorIds: [...new Set(history.map(({ authorId }) => authorId))],
    latest: latestOf(last),
  };
}
