import { plainTextOf } from '@sentiers/shared/messages/body.ts';
import type { SearchSource } from '../../platform/search/sources.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { findThreadPlaces, loadConversationScopes } from '../threads/conversation-scopes.queries.ts';
import { type AccessedMessage, findReadableMessages } from './messages.access.ts';
import { type MessageDoc, MessageModel } from './messages.model.ts';

/** Messages are found by their words, as long as they have them: what is hidden or deleted is not. */
export const messagesToSearch: SearchSource = {
  kind: 'message',
  version: 2,
  named: false,
  load: async (ids) => {
    const messages = await MessageModel.find(
      { _id: { $in: [...ids] }, state: 'published' },
      { history: 0 },
    ).lean<MessageDoc[]>();
    const places = await findThreadPlaces(messages.map(({ conversationId }) => conversationId));
    return messages.flatMap((message) => {
      const place = places.get(message.conversationId);
      return place === undefined ? [] : [findable(message, place)];
    });
  },
  list: async (after, limit) => {
    const messages = await MessageModel.find({ _id: { $gt: after } }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<Pick<MessageDoc, '_id'>[]>();
    return messages.map(({ _id }) => _id);
  },
  scopes: loadConversationScopes,
  present: async (actor, ids) => {
    const found = await findReadableMessages(actor, ids);
    const shown = [...found.values()].filter(({ message }) => message.state === 'published');
    const written = await loadWritten(shown);
    return new Map(
      shown.map(({ message, thread: { thread } }) => [
        message._id,
        { title: thread.title, body: plainTextOf(message.body), fields: { ...written.get(message._id) } },
      ]),
    );
  },
  touchedBy: messagesTouchedBy,
};

/** The messages that an event of any feature changes. */
export function messagesTouchedBy({
  type,
  data,
}: {
  type: string;
  data: Record<string, unknown>;
}): readonly string[] | Promise<string[]> {
  if (type === 'messages.moved') {
    return (data.moved as { messageId: string }[]).map(({ messageId }) => messageId);
  }
  // All of it is read elsewhere now, or was not there before.
  if (type === 'thread.moved' || type === 'import.published') {
    return MessageModel.distinct('_id', { conversationId: String(data.threadId) });
  }
  return typeof data.messageId === 'string' ? [data.messageId] : [];
}

/** Where, by whom and when each of these was written, by id. */
export async function loadWritten(
  shown: readonly AccessedMessage[],
): Promise<Map<string, Record<string, unknown>>> {
  const people = await loadPersonSummaries(shown.map(({ message }) => message.authorId));
  return new Map(
    shown.map(({ message, thread: { thread, channel } }) => [
      message._id,
      {
        threadId: thread._id,
        seq: message.seq,
        channelId: channel._id,
        channelName: channel.name,
        author: summaryOf(people, message.authorId),
        at: message.createdAt.toISOString(),
      },
    ]),
  );
}

function findable(message: MessageDoc, channelId: string) {
  return {
    id: message._id,
    place: channelId,
    group: message.conversationId,
    rank: message.seq,
    at: message.createdAt,
    title: '',
    body: plainTextOf(message.body),
    marks: [`author:${message.authorId}`, ...(message.files ? ['file'] : [])],
  };
}
