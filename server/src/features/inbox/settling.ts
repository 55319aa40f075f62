import { readReasons } from '@sentiers/shared/inbox/schema.ts';
import type { QueryFilter } from 'mongoose';
import { findVoidAmong } from '../messages/messages.queries.ts';
import { loadReadSeqs } from '../standings/standings.queries.ts';
import type { ConsumedOf } from './consumed-events.ts';
import { type NoticeDoc, NoticeModel } from './inbox.model.ts';
import { endNotice, settleNotice } from './notices.ts';

type Taken = ConsumedOf<'message.deleted'> | ConsumedOf<'message.hidden'> | ConsumedOf<'message.restored'>;

/** Lines whose message was read wait no more; those that a "mark unread" went back over wait again. */
export async function settleByReading(events: readonly ConsumedOf<'standing.changed'>[]): Promise<void> {
  const byThread = Map.groupBy(events, ({ data }) => data.threadId);
  const found = await Promise.all(
    [...byThread].map(([threadId, marks]) =>
      findLines({
        threadId,
        personId: { $in: marks.map(({ data }) => data.personId) },
        $or: [
          { open: true },
          { end: 'read', seq: { $gt: Math.min(...marks.map(({ data }) => data.readSeq)) } },
        ],
      }),
    ),
  );
  await settle(found.flat());
}

/** Lines that lead to words that were taken away wait no more; they come back with the words, unless read. */
export async function settleByMessage(events: readonly Taken[]): Promise<void> {
  if (events.length === 0) return;
  await settle(await findLines({ messageId: { $in: events.map(({ data }) => data.messageId) } }));
}

/** Of these, the lines that go when they are read: all but those that someone set aside. */
function findLines(of: QueryFilter<NoticeDoc>): Promise<NoticeDoc[]> {
  return NoticeModel.find({ ...of, reason: { $in: readReasons }, end: { $ne: 'aside' } }).lean<NoticeDoc[]>();
}

/** Brings lines to what their message, and the mark of their person, say now. */
async function settle(notices: readonly NoticeDoc[]): Promise<void> {
  if (notices.length === 0) return;
  const [taken, readSeqs] = await Promise.all([
    findVoidAmong(notices.map(({ messageId }) => messageId ?? '')),
    loadReadSeqs(notices.map(({ personId, threadId }) => ({ personId, threadId: threadId ?? '' }))),
  ]);
  await Promise.all(
    notices.map(async (notice) => {
      const isRead = (notice.seq ?? 0) <= readSeqs(notice.personId, notice.threadId ?? '');
      const end = taken.has(notice.messageId ?? '') ? 'void' : isRead ? 'read' : null;
      if (end !== notice.end) await settleNotice(notice, end);
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
