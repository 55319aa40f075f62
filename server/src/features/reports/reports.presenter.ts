import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { Report } from '@sentiers/shared/reports/schema.ts';
import { summaryOf } from '../people/people.queries.ts';
import type { ReportDoc } from './reports.model.ts';

/** What a report shows: the message, where it stands, and what preceded it where that place is closed. */
export interface Reported {
  channelName: string;
  threadTitle: string;
  message: Message;
  context: Message[] | null;
}

/** A report for those who moderate. */
export function presentReport(
  report: ReportDoc,
  reported: Reported,
  people: ReadonlyMap<string, PersonSummary>,
): Report {
  return {
    id: report._id,
    status: report.status,
    reason: report.reason,
    note: report.note,
    reporter: summaryOf(people, report.reporterId),
    channelId: report.channelId,
    threadId: report.threadId,
    ...reported,
    createdAt: report.createdAt.toISOString(),
    closed: report.closed && {
      at: report.closed.at.toISOString(),
      by: summaryOf(people, report.closed.by),
      note: report.closed.note,
    },
  };
}
