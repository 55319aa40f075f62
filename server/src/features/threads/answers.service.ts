import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canAcceptAnswer } from '@sentiers/shared/threads/policy.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { type AccessedMessage, readMessage } from '../messages/messages.access.ts';
import { requireThread } from './threads.access.ts';
import { authoriseAgain, commitChange } from './threads.changes.ts';
import type { ThreadDoc } from './threads.model.ts';
import { loadThread } from './threads.queries.ts';

type Answer = AccessedMessage['message'];

/**
 * Keeps a message as the answer to a question, in the place of the one before, or none. It moves the thread nowhere
 * and is unread for nobody. What stands already stays as it is.
 *
 * @throws AppError `not_found` where the message is not one of this thread's, `forbidden` where it is the question
 *   itself or its words were taken away
 */
export async function acceptAnswer(
  actor: Actor,
  { threadId, messageId }: { threadId: string; messageId: string | null },
): Promise<Thread> {
  const { thread } = await requireThread(actor, threadId, canAcceptAnswer);
  const answer = messageId === null ? null : await readAnswer(actor, thread, messageId);
  const isSame = thread.answer?.messageId === answer?._id && (answer === null || thread.answer?.shown);
  if (!isSame) await keepAnswer(actor, thread, answer);
  return loadThread(actor, threadId);
}

async function readAnswer(actor: Actor, thread: ThreadDoc, messageId: string): Promise<Answer> {
  const { message } = await readMessage(actor, messageId);
  if (message.conversationId !== thread._id) throw new AppError('not_found');
  if (message.state !== 'published' || message.seq === 1) throw new AppError('forbidden');
  return message;
}

async function keepAnswer(actor: Actor, thread: ThreadDoc, answer: Answer | null): Promise<void> {
  const by = actor.personId;
  const kept = answer && { ...answerOf(answer), by, shown: true };
  await commitChange(
    thread,
    {
      write: (at) => ({ update: { $set: { answer: kept && { ...kept, at } } } }),
      labels: answer
        ? { addLabels: ['resolved'], removeLabels: ['unanswered'] }
        : { removeLabels: ['resolved'] },
      events: () => [{ type: 'thread.answered', data: answeredBy(actor, thread, answer) }],
    },
    authoriseAgain(actor, thread._id, canAcceptAnswer),
  );
}

function answeredBy(actor: Actor, { _id, channelId }: ThreadDoc, answer: Answer | null) {
  const place = { threadId: _id, channelId, by: actor.personId };
  return { ...place, answer: answer && answerOf(answer) };
}

function answerOf({ _id, seq, authorId }: Answer) {
  return { messageId: _id, seq, authorId };
}
