import { findVoidAmong } from '../messages/message-words.queries.ts';
import { loadKeptAnswers } from '../threads/threads.queries.ts';
import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, NoticeModel } from './inbox.model.ts';
import { settleNotice } from './notices.ts';
import type { Taken } from './settling.ts';

/** Thanks for an answer stand while it is kept, and can be read; not those that were set aside. */
export async function settleThanks(
  events: readonly (Taken | ConsumedOf<'thread.answered'>)[],
): Promise<void> {
  if (events.length === 0) return;
  const threadIds = events.map(({ data }) => data.threadId);
  const thanks = await NoticeModel.find({
    threadId: { $in: threadIds },
    reason: 'answer-accepted',
    end: { $ne: 'aside' },
  }).lean<NoticeDoc[]>();
  if (thanks.length === 0) return;
  const [answers, taken] = await Promise.all([
    loadKeptAnswers(threadIds),
    findVoidAmong(thanks.map(({ messageId }) => messageId ?? '')),
  ]);
  await Promise.all(
    thanks.map(async (notice) => {
      const stands = answers.has(notice.messageId ?? '') && !taken.has(notice.messageId ?? '');
      const end = stands ? null : 'void';
      if (end !== notice.end) await settleNotice(notice, end);
    }),
  );
}
