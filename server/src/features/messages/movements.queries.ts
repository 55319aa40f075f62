import type { Actor } from '@sentiers/shared/actor.ts';
import type { Movements } from '@sentiers/shared/messages/schema.ts';
import { findReadableThreads, readThread } from '../threads/threads.access.ts';
import { type MessageDoc, MessageModel } from './messages.model.ts';

/** Of a conversation's movements, the latest are told. */
const MOST_TOLD = 2_000;

interface Step {
  seq: number;
  threadId: string;
}

/**
 * Where the messages that left a conversation stand now, and from where others came, as far as the actor reads these
 * threads: of the rest, no more is known than that something moved.
 */
export async function listMovements(actor: Actor, conversationId: string): Promise<Movements> {
  await readThread(actor, conversationId);
  const [out, come] = await Promise.all([findWhatLeft(conversationId), findWhatCame(conversationId)]);
  const threads = await findReadableThreads(
    actor,
    [...out, ...come].map(({ threadId }) => threadId),
  );
  const told = (steps: readonly Step[]) =>
    [...Map.groupBy(steps, ({ threadId }) => threadId)].flatMap(([threadId, theirs]) => {
      const place = threads.get(threadId);
      // What went out and came back by another move stands here again: there is nowhere to lead to.
      if (!place || threadId === conversationId) return [];
      const { thread, channel } = place;
      const seqs = theirs.map(({ seq }) => seq).sort((a, b) => a - b);
      return [
        { threadId, threadTitle: thread.title, channelId: channel._id, channelName: channel.name, seqs },
      ];
    });
  return { out: told(out), in: told(come) };
}

async function findWhatLeft(conversationId: string): Promise<Step[]> {
  const left = await MessageModel.find(
    { conversationId, 'movedTo.messageId': { $exists: true } },
    { seq: 1, movedTo: 1 },
  )
    .sort({ _id: -1 })
    .limit(MOST_TOLD)
    .lean<Pick<MessageDoc, 'seq' | 'movedTo'>[]>();
  const ids = left.map(({ movedTo }) => movedTo?.messageId ?? '');
  const messages = await MessageModel.find({ _id: { $in: ids } }, { conversationId: 1 }).lean<
    Pick<MessageDoc, '_id' | 'conversationId'>[]
  >();
  const threadOf = new Map(messages.map((message) => [message._id, message.conversationId]));
  return left.flatMap(({ seq, movedTo }) => {
    const threadId = threadOf.get(movedTo?.messageId ?? '');
    return threadId === undefined ? [] : [{ seq, threadId }];
  });
}

async function findWhatCame(conversationId: string): Promise<Step[]> {
  const come = await MessageModel.find(
    { conversationId, 'movedFrom.threadId': { $exists: true } },
    { seq: 1, movedFrom: 1 },
  )
    .sort({ seq: -1 })
    .limit(MOST_TOLD)
    .lean<Pick<MessageDoc, 'seq' | 'movedFrom'>[]>();
  return come.flatMap(({ seq, movedFrom }) => (movedFrom ? [{ seq, threadId: movedFrom.threadId }] : []));
}
