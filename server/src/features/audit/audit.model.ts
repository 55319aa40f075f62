import type { AuditAction, AuditEntry } from '@sentiers/shared/audit/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** One line of the audit. Only ever added; ids alone, for names change and words are not kept here. */
export interface AuditDoc {
  _id: string;
  at: Date;
  by: string;
  action: AuditAction;
  threadId: string | null;
  channelId: string | null;
  toThreadId: string | null;
  toChannelId: string | null;
  messages: number | null;
  format: AuditEntry['format'];
}

export const AuditModel = defineModel<AuditDoc>(
  'audit',
  {
    at: { type: Date, required: true },
    by: { type: String, required: true },
    action: { type: String, required: true },
    threadId: { type: String, default: null },
    channelId: { type: String, default: null },
    toThreadId: { type: String, default: null },
    toChannelId: { type: String, default: null },
    messages: { type: Number, default: null },
    format: { type: String, default: null },
  },
  [
    { fields: { at: -1, _id: -1 } },
    { fields: { action: 1, at: -1, _id: -1 } },
    { fields: { by: 1, at: -1, _id: -1 } },
  ],
);
