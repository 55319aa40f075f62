import { findVoidAmong } from '../messages/messages.queries.ts';
import { loadReadSeqs } from '../standings/standings.queries.ts';
import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, NoticeModel } from './inbox.model.ts';
import { endNotice, reopenNotice } from './notices.ts';
import { readReasons } from './reasons.ts';

type Taken = ConsumedOf<'message.deleted'> | ConsumedOf<'message.hidden'> | ConsumedOf<'message.restored'>;

/** Lines whose message was read wait no more; those that a "mark unread" went back over wait again. */
export async function settleByReading(events: readonly ConsumedOf<'standing.changed'>[]): Promise<void> {
  if (events.length === 0) return;
  const pairs = events.map(({ data: { personId, threadId } }) => ({ personId, threadId }));
  const byThread = Map.groupBy(pairs, ({ threadId }) => threadId);
  const [readSeqs, ...found] = await Promise.all([
    loadReadSeqs(pairs),
    ...[...byThread].map(([threadId, readers]) => findSettled(threadId, readers)),
  ]);
  await Promise.all(
    found.flat().map(async (notice) => {
      const isRead = (notice.seq ?? 0) <= readSeqs(notice.personId, notice.threadId ?? '');
      if (isRead && notice.open) await endNotice(notice, 'read');
      if (!isRead && notice.end === 'read') await reopenNotice(notice);
    }),
  );
}

/** Lines of these people about a thread that reading it may settle, or may bring back. */
function findSettled(threadId: string, readers: readonly { personId: string }[]): Promise<NoticeDoc[]> {
  return NoticeModel.find({
    personId: { $in: readers.map(({ personId }) => personId) },
    threadId,
    reason: { $in: readReasons },
    $or: [{ open: true }, { end: 'read' }],
  }).lean<NoticeDoc[]>();
}

/** Lines that lead to words that were taken away wait no more; they come back with the words, unless read. */
export async function settleByMessage(events: readonly Taken[]): Promise<void> {
  if (events.length === 0) return;
  const ids = [...new Set(events.map(({ data }) => data.messageId))];
  const [taken, notices] = await Promise.all([
    findVoidAmong(ids),
    NoticeModel.find({ messageId: { $in: ids }, reason: { $in: readReasons } }).lean<NoticeDoc[]>(),
  ]);
  const readSeqs = await loadReadSeqs(
    notices.map(({ personId, threadId }) => ({ personId, threadId: threadId ?? '' })),
  );
  await Promise.all(
    notices.map(async (notice) => {
      const isTaken = taken.has(notice.messageId ?? '');
      const isRead = (notice.seq ?? 0) <= readSeqs(notice.personId, notice.threadId ?? '');
      if (isTaken && notice.open) await endNotice(notice, 'void');
      if (!isTaken && notice.end === 'void' && !isRead) await reopenNotice(notice);
    }),
  );
}

/** A report that one moderator closed waits for no other. */
export async function settleReports(events: readonly ConsumedOf<'report.closed'>[]): Promise<void> {
  if (events.length === 0) return;
  const waiting = await NoticeModel.find({
    reportId: { $in: events.map(({ data }) => data.reportId) },
    reason: 'report-received',
    open: true,
  }).lean<NoticeDoc[]>();
  await Promise.all(waiting.map((notice) => endNotice(notice, 'void')));
}
