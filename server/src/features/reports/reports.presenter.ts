import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { Report } from '@sentiers/shared/reports/schema.ts';
import { summaryOf } from '../people/people.queries.ts';
import type { AccessedThread } from '../threads/threads.access.ts';
import type { ReportDoc } from './reports.model.ts';

/** A report for those who moderate: with the words as moderators read them, hidden or not. */
export function presentReport(
  report: ReportDoc,
  { thread, channel }: AccessedThread,
  message: Message,
  people: ReadonlyMap<string, PersonSummary>,
): Report {
  return {
    id: report._id,
    status: report.status,
    reason: report.reason,
    note: report.note,
    reporter: summaryOf(people, report.reporterId),
    channelId: channel._id,
    channelName: channel.name,
    threadId: thread._id,
    threadTitle: thread.title,
    message,
    createdAt: report.createdAt.toISOString(),
    closed: report.closed && {
      at: report.closed.at.toISOString(),
      by: summaryOf(people, report.closed.by),
      note: report.closed.note,
    },
  };
}
