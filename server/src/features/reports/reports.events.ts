import { registerEntity } from '../../platform/journal/entities.ts';
import { type ReportDoc, ReportModel } from './reports.model.ts';

interface PlacedReport {
  reportId: string;
  reporterId: string;
  channelId: string;
  threadId: string;
  messageId: string;
  seq: number;
  note: string;
}

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    'report.created': PlacedReport;
    'report.closed': PlacedReport & { by: string };
  }
}

/** Reports are written with their reporter's journal, which tells their devices nothing: notices do. */
export function registerReports(): void {
  registerEntity<ReportDoc>({
    kind: 'report',
    model: ReportModel,
    streams: [{ kind: 'person', idField: 'reporterId', versionField: 'version' }],
    present: () => [],
  });
}
