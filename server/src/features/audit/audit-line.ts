import type { AuditDoc } from './audit.model.ts';

export type AuditRecord = Pick<AuditDoc, 'by' | 'action'> & Partial<Omit<AuditDoc, '_id' | 'by' | 'action'>>;

/** A line as it is stored, with all its fields. */
export function lineOf(id: string, at: Date, record: AuditRecord): AuditDoc {
  return {
    at,
    threadId: null,
    channelId: null,
    toThreadId: null,
    toChannelId: null,
    messages: null,
    format: null,
    ...record,
    _id: id,
  };
}
