import { plainTextOf } from '@sentiers/shared/messages/body.ts';
import type { Findable, SearchSource } from '../../platform/search/sources.ts';
import { findFirstMessages } from '../messages/message-words.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { loadConversationScopes } from './conversation-scopes.queries.ts';
import { findReadableThreads } from './threads.access.ts';
import { noRehearsal, type ThreadDoc, ThreadModel } from './threads.model.ts';

/** Threads are found by their title, and by the message they open with. */
export const threadsToSearch: SearchSource = {
  kind: 'thread',
  version: 1,
  named: true,
  load: async (ids) => {
    const threads = await ThreadModel.find({ _id: { $in: [...ids] }, ...noRehearsal }).lean<ThreadDoc[]>();
    const opening = await findFirstMessages(threads.map(({ _id }) => _id));
    return threads.map((thread) => findable(thread, opening.get(thread._id) ?? ''));
  },
  list: (after, limit) => listIds(after, limit),
  scopes: loadConversationScopes,
  present: async (actor, ids) => {
    const threads = await findReadableThreads(actor, ids);
    const [opening, people] = await Promise.all([
      findFirstMessages([...threads.keys()]),
      loadPersonSummaries([...threads.values()].map(({ thread }) => thread.authorId)),
    ]);
    return new Map(
      [...threads].map(([id, { thread, channel }]) => [
        id,
        {
          title: thread.title,
          body: plainTextOf(opening.get(id) ?? ''),
          fields: {
            threadId: id,
            channelId: channel._id,
            channelName: channel.name,
            author: summaryOf(people, thread.authorId),
            at: thread.createdAt.toISOString(),
            threadKind: thread.kind,
            closed: thread.closed !== null,
          },
        },
      ]),
    );
  },
  touchedBy: ({ type, data }) => {
    if (type === 'messages.moved') {
      return [data.from, data.to].map((place) => (place as { threadId: string }).threadId);
    }
    const isItsOwn = type.startsWith('thread.') || (type.startsWith('message.') && data.seq === 1);
    return isItsOwn && typeof data.threadId === 'string' ? [data.threadId] : [];
  },
};

function findable(thread: ThreadDoc, opening: string): Findable {
  return {
    id: thread._id,
    place: thread.channelId,
    group: thread._id,
    at: thread.createdAt,
    title: thread.title,
    body: plainTextOf(opening),
    marks: [`author:${thread.authorId}`, thread.kind],
  };
}

async function listIds(after: string, limit: number): Promise<string[]> {
  const threads = await ThreadModel.find({ _id: { $gt: after } }, { _id: 1 })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<Pick<ThreadDoc, '_id'>[]>();
  return threads.map(({ _id }) => _id);
}
