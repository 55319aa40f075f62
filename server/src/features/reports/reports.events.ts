import type { ClientSession } from 'mongoose';
import { registerEntity } from '../../platform/journal/entities.ts';
import { type DomainEvent, onDomainEvent } from '../../platform/journal/events.ts';
import { clearWithConversations } from '../../platform/journal/removed-streams.ts';
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
  clearWithConversations(({ conversationIds }, session) =>
    ReportModel.deleteMany({ threadId: { $in: [...conversationIds] } }, { session }),
  );
  onDomainEvent('reports', ['messages.moved', 'thread.moved'], followMoves);
}

/** A report is for those who moderate where its message is now. */
async function followMoves(
  events: readonly DomainEvent<'messages.moved' | 'thread.moved'>[],
  session: ClientSession,
): Promise<void> {
  for (const { type, data } of events) {
    if (type === 'thread.moved') {
      const { threadId, toChannelId: channelId } = data;
      await ReportModel.updateMany({ threadId }, { $set: { channelId } }, { session });
    } else {
      const messageIds = data.moved.map(({ messageId }) => messageId);
      await ReportModel.updateMany({ messageId: { $in: messageIds } }, { $set: data.to }, { session });
    }
  }
}
