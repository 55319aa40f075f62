import { plainTextOf } from '@sentiers/shared/messages/body.ts';
import type { SearchSource } from '../../platform/search/sources.ts';
import { loadFileSummaries } from '../files/file-summaries.queries.ts';
import { findThreadPlaces, loadConversationScopes } from '../threads/conversation-scopes.queries.ts';
import { findReadableMessages } from './messages.access.ts';
import { type MessageDoc, MessageModel } from './messages.model.ts';
import { loadWritten, messagesTouchedBy } from './messages.search.ts';

/** Files are found by their names, where a message shows them: one result for each message, with all of its files. */
export const filesToSearch: SearchSource = {
  kind: 'file',
  version: 1,
  named: true,
  load: async (ids) => {
    const messages = await MessageModel.find(
      { _id: { $in: [...ids] }, state: 'published', files: { $exists: true } },
      { conversationId: 1, authorId: 1, seq: 1, createdAt: 1, files: 1 },
    ).lean<MessageDoc[]>();
    const [places, files] = await Promise.all([
      findThreadPlaces(messages.map(({ conversationId }) => conversationId)),
      loadFileSummaries(messages.flatMap(({ files: shown = [] }) => shown)),
    ]);
    return messages.flatMap((message) => {
      const place = places.get(message.conversationId);
      const title = (message.files ?? []).flatMap((id) => files.get(id)?.name ?? []).join(', ');
      if (place === undefined || title === '') return [];
      const { _id: id, conversationId: group, seq: rank, createdAt: at, authorId } = message;
      return [{ id, place, group, rank, at, title, body: '', marks: [`author:${authorId}`] }];
    });
  },
  list: async (after, limit) => {
    const messages = await MessageModel.find({ _id: { $gt: after }, files: { $exists: true } }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<Pick<MessageDoc, '_id'>[]>();
    return messages.map(({ _id }) => _id);
  },
  scopes: loadConversationScopes,
  present: async (actor, ids) => {
    const shown = [...(await findReadableMessages(actor, ids)).values()].filter(
      ({ message }) => message.state === 'published',
    );
    const [written, files] = await Promise.all([
      loadWritten(shown),
      loadFileSummaries(shown.flatMap(({ message }) => message.files ?? [])),
    ]);
    return new Map(
      shown.map(({ message }) => {
        const mine = (message.files ?? []).flatMap((id) => files.get(id) ?? []);
        const fields = { ...written.get(message._id), messageId: message._id, files: mine };
        return [
          message._id,
          { title: mine.map(({ name }) => name).join(', '), body: plainTextOf(message.body), fields },
        ];
      }),
    );
  },
  touchedBy: messagesTouchedBy,
};
