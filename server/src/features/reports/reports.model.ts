import type { Report } from '@sentiers/shared/reports/schema.ts';
import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';
import type { AccessedMessage } from '../messages/messages.access.ts';

type ReportedMessage = AccessedMessage['message'];

export interface ReportDoc {
  _id: string;
  channelId: string;
  threadId: string;
  messageId: string;
  reporterId: string;
  reason: Report['reason'];
  note: string;
  status: Report['status'];
  /**
   * Of a direct conversation, which those who look can't open: the message as it was reported, after those that
   * preceded it. Null elsewhere, where they read it at its place.
   */
  snapshot?: ReportedMessage[] | null;
  createdAt: Date;
  closed: { at: Date; by: string; note: string } | null;
  /** Version of its last change in its reporter's journal. */
  version: number;
}

export const ReportModel = defineModel<ReportDoc>(
  'reports',
  {
    channelId: { type: String, required: true },
    threadId: { type: String, required: true },
    messageId: { type: String, required: true },
    reporterId: { type: String, required: true },
    reason: { type: String, required: true },
    note: { type: String, default: '' },
    status: { type: String, required: true },
    snapshot: { type: Array, default: null },
    createdAt: { type: Date, required: true },
    closed: {
      type: {
        _id: false,
        at: { type: Date, required: true },
        by: { type: String, required: true },
        note: { type: String, default: '' },
      },
      default: null,
    },
    version: { type: Number, required: true },
  },
  [
    { fields: { reporterId: 1, version: 1 } },
    { fields: { channelId: 1, status: 1, createdAt: -1, _id: -1 } },
    { fields: { status: 1, createdAt: -1, _id: -1 } },
  ],
);

const REPORTS = '8c0e2f3a-6a4e-4b55-8f0c-2d9f3c7b1e42';

/** A person reports a message once: the id of a report is made of both. */
export function reportId(reporterId: string, messageId: string): string {
  return derivedId(`${reporterId}/${messageId}`, REPORTS);
}
