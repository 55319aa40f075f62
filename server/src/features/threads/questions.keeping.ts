import { AppError } from '@sentiers/shared/errors.ts';
import type { DomainEvent } from '../../platform/journal/events.ts';
import { StreamModel } from '../../platform/journal/streams.ts';
import { findStanding, hasWordsOfOthers } from '../messages/messages.queries.ts';
import { loadThreads } from './threads.access.ts';
import { commitChange } from './threads.changes.ts';
import { type ThreadDoc, ThreadModel } from './threads.model.ts';

export const questionEvents = [
  'message.posted',
  'message.deleted',
  'message.hidden',
  'message.restored',
  'messages.moved',
  'thread.answered',
] as const;

type QuestionEvent = DomainEvent<(typeof questionEvents)[number]>;

/**
 * Keeps what is said of questions true when words come, go and come back: one whose only answer was taken away waits
 * again, and an answer that was kept is shown while it can be read where it was given. It looks at how things stand
 * now, not at what an event says of its moment: doing it late, or twice, ends the same.
 */
export async function keepQuestions(events: readonly QuestionEvent[]): Promise<void> {
  const threads = await loadThreads(new Set(events.flatMap(threadIdsOf)));
  const questions = [...threads.values()].filter(({ thread }) => thread.kind === 'question');
  await Promise.all(questions.map(({ thread }) => keepQuestion(thread._id)));
}

/** Words that are moved leave one thread for another: either may be a question. */
function threadIdsOf({ type, data }: QuestionEvent): string[] {
  return type === 'messages.moved' ? [data.from.threadId, data.to.threadId] : [data.threadId];
}

async function keepQuestion(threadId: string): Promise<void> {
  const [thread, stream] = await Promise.all([
    ThreadModel.findById(threadId).lean<ThreadDoc>(),
    StreamModel.findById(threadId, { labels: 1 }).lean<{ labels: string[] }>(),
  ]);
  if (!thread || !stream) return;
  const shown = await isShown(thread);
  const answered = shown || (await hasWordsOfOthers(threadId, thread.authorId));
  const wanted = { resolved: shown, unanswered: !answered };
  const names = ['resolved', 'unanswered'] as const;
  const addLabels = names.filter((label) => wanted[label] && !stream.labels.includes(label));
  const removeLabels = names.filter((label) => !wanted[label] && stream.labels.includes(label));
  const isSame = thread.answer === null || thread.answer.shown === shown;
  if (isSame && addLabels.length + removeLabels.length === 0) return;
  await commitUnlessChanged(thread, shown, { addLabels, removeLabels });
}

/** Whether the answer that was kept can be read, where the question is. */
async function isShown({ _id, answer }: ThreadDoc): Promise<boolean> {
  const message = answer && (await findStanding(answer.messageId));
  return message !== null && message.state === 'published' && message.conversationId === _id;
}

async function commitUnlessChanged(
  thread: ThreadDoc,
  shown: boolean,
  labels: { addLabels: string[]; removeLabels: string[] },
): Promise<void> {
  const { answer } = thread;
  try {
    await commitChange(thread, {
      write: () => ({
        where: { 'answer.messageId': answer?.messageId ?? null },
        update: answer ? { $set: { 'answer.shown': shown } } : {},
      }),
      labels,
      refused: () => new AppError('already_done'),
    });
  } catch (error) {
    // Another answer was kept meanwhile: it says so by an event of its own, and is looked at again.
    if (!(error instanceof AppError) || error.code !== 'already_done') throw error;
  }
}
