import type { ClientSession } from 'mongoose';
import type { DomainEvent } from '../../platform/journal/events.ts';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import { loadThreads } from '../threads/threads.access.ts';
import { MessageModel } from './messages.model.ts';

type Moved = DomainEvent<'messages.moved'>;

/**
 * Brings what lists say of a thread to what is left in it: who has nothing there any more takes no part, and a question
 * whose answers went elsewhere waits again. In one transaction with what is read: a post that comes meanwhile conflicts
 * with it, and all is looked at again.
 */
export async function keepWhatIsLeftBehind(events: readonly Moved[], session: ClientSession): Promise<void> {
  const byThread = Map.groupBy(events, ({ data }) => data.from.threadId);
  for (const [threadId, moves] of byThread) {
    const authors = new Set(moves.flatMap(({ data }) => data.moved.map(({ authorId }) => authorId)));
    await withoutGone(threadId, [...authors], session);
    await waitingAgain(threadId, session);
  }
}

async function withoutGone(
  conversationId: string,
  authors: readonly string[],
  session: ClientSession,
): Promise<void> {
  const left = await MessageModel.distinct('authorId', {
    conversationId,
    authorId: { $in: [...authors] },
    state: { $ne: 'moved' },
  }).session(session);
  const gone = authors.filter((id) => !left.includes(id));
  if (gone.length > 0) {
    await StreamModel.updateOne(
      { _id: conversationId },
      { $pull: { contributors: { $in: gone } } },
      { session },
    );
  }
}

async function waitingAgain(threadId: string, session: ClientSession): Promise<void> {
  const author = (await loadThreads([threadId])).get(threadId)?.thread.authorId;
  const stream = await StreamModel.findById(threadId, { labels: 1 }, { session }).lean<
    Pick<StreamDoc, 'labels'>
  >();
  if (!stream?.labels.includes('question') || stream.labels.includes('unanswered')) return;
  const answers = await MessageModel.countDocuments(
    { conversationId: threadId, state: 'published', authorId: { $ne: author ?? '' } },
    { session, limit: 1 },
  );
  if (answers === 0) {
    await StreamModel.updateOne({ _id: threadId }, { $addToSet: { labels: 'unanswered' } }, { session });
  }
}
