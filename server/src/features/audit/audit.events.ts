import type { ClientSession } from 'mongoose';
import { v5 as derivedId } from 'uuid';
import { type DomainEvent, onDomainEvent } from '../../platform/journal/events.ts';
import { type AuditDoc, AuditModel } from './audit.model.ts';
import { type AuditRecord, lineOf } from './audit-line.ts';

const audited = [
  'thread.moved',
  'messages.moved',
  'message.hidden',
  'message.restored',
  'report.closed',
  'import.published',
  'room.muted',
  'room.guests-set',
  'replay.declared-absent',
] as const;
const AUDIT = '6a1f2c4e-59f4-4f0e-9d2b-7c5a3e8b1d60';

type Audited = DomainEvent<(typeof audited)[number]>;

/** What moderation does is kept, exactly once, from what each commit tells. Once, before the server starts. */
export function registerAudit(): void {
  onDomainEvent<Audited['type']>('audit', audited, keepActions);
}

async function keepActions(events: readonly Audited[], session: ClientSession): Promise<void> {
  const lines = events.flatMap((event): AuditDoc[] => {
    const record = recordOf(event);
    return record ? [lineOf(derivedId(event.id, AUDIT), event.at, record)] : [];
  });
  if (lines.length > 0) await AuditModel.insertMany(lines, { session });
}

/** Null where nobody did it: a report veils by itself. */
function recordOf({ type, data }: Audited): AuditRecord | null {
  switch (type) {
    case 'thread.moved': {
      const { by, threadId, fromChannelId: channelId, toChannelId } = data;
      return { by, action: type, threadId, channelId, toThreadId: threadId, toChannelId };
    }
    case 'messages.moved': {
      const { by, from, to, moved } = data;
      const target = { toThreadId: to.threadId, toChannelId: to.channelId };
      return { by, action: type, ...from, ...target, messages: moved.length };
    }
    case 'import.published': {
      const { by, threadId, channelId, messages } = data;
      return { by, action: 'thread.imported', threadId, channelId, messages };
    }
    case 'room.muted': {
      const { by, roomId: threadId, channelId, muted } = data;
      return { by, action: muted ? 'room.muted' : 'room.unmuted', threadId, channelId };
    }
    case 'room.guests-set': {
      const { by, roomId: threadId, channelId, allowed } = data;
      return { by, action: allowed ? 'room.guests-let-in' : 'room.guests-kept-out', threadId, channelId };
    }
    case 'replay.declared-absent': {
      const { by, roomId: threadId, channelId } = data;
      return { by, action: type, threadId, channelId };
    }
    default: {
      const { by, threadId, channelId } = data;
      return by === null ? null : { by, action: type, threadId, channelId, messages: 1 };
    }
  }
}
