import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { MessageFacts } from '@sentiers/shared/messages/policy.ts';
import {
  type AccessedThread,
  findReadableThreads,
  loadThreads,
  readThread,
} from '../threads/threads.access.ts';
import { type MessageDoc, MessageModel } from './messages.model.ts';

/** Nobody shows one file in more messages than this. */
const MOST_SHOWING = 200;

/** A message as it is stored, the thread it stands in, and what its policies are asked about. */
export interface AccessedMessage {
  message: MessageDoc;
  thread: AccessedThread;
  facts: MessageFacts;
}

/** The message, if the actor may read its thread (it may be a tombstone). Throws `not_found`. */
export async function readMessage(actor: Actor, messageId: string): Promise<AccessedMessage> {
  const message = await MessageModel.findById(messageId).lean<MessageDoc>();
  if (!message) throw new AppError('not_found');
  const thread = await readThread(actor, message.conversationId);
  return { message, thread, facts: messageFacts(message) };
}

/** The message, without asking who reads it: for a feature that authorises by these facts. */
export async function loadMessage(messageId: string): Promise<AccessedMessage | null> {
  const message = await MessageModel.findById(messageId).lean<MessageDoc>();
  const thread = message && (await loadThreads([message.conversationId])).get(message.conversationId);
  return message && thread ? { message, thread, facts: messageFacts(message) } : null;
}

/** Those of these messages whose thread the actor may read, tombstones included. */
export async function findReadableMessages(
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, AccessedMessage>> {
  const messages =
    ids.length === 0 ? [] : await MessageModel.find({ _id: { $in: ids } }).lean<MessageDoc[]>();
  const threads = await findReadableThreads(
    actor,
    messages.map(({ conversationId }) => conversationId),
  );
  const accessed = new Map<string, AccessedMessage>();
  for (const message of messages) {
    const thread = threads.get(message.conversationId);
    if (thread) accessed.set(message._id, { message, thread, facts: messageFacts(message) });
  }
  return accessed;
}

/** Messages of this author that show a file, whoever reads them. */
export async function findShowing(
  fileId: string,
  authorId: string,
): Promise<Pick<AccessedMessage, 'thread' | 'facts'>[]> {
  const messages = await MessageModel.find(
    { files: fileId, authorId },
    { conversationId: 1, authorId: 1, state: 1 },
  )
    .limit(MOST_SHOWING)
    .lean<Pick<MessageDoc, '_id' | 'conversationId' | 'authorId' | 'state'>[]>();
  const threads = await loadThreads(messages.map(({ conversationId }) => conversationId));
  return messages.flatMap((message) => {
    const thread = threads.get(message.conversationId);
    return thread ? [{ thread, facts: messageFacts(message) }] : [];
  });
}

export function messageFacts({ authorId, state }: Pick<MessageDoc, 'authorId' | 'state'>): MessageFacts {
  return { authorId, state };
}
