import type { NoticeReason } from '@sentiers/shared/inbox/schema.ts';
import type { MailChoices, MailReason, MailRhythm } from '@sentiers/shared/mails/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** What someone chose of their mails; who has none has `defaultChoices`. `_id` is the person's. */
export interface MailSettingsDoc extends MailChoices {
  _id: string;
  /** How it was before a link stopped everything, for who takes it up again. */
  rhythmBefore: MailRhythm | null;
  /** Those that there were as they chose: of what came since they said nothing. Absent from older choices. */
  askedReasons?: MailReason[];
  stoppedThreads: string[];
}

export const MailSettingsModel = defineModel<MailSettingsDoc>('mailSettings', {
  rhythm: { type: String, required: true },
  hour: { type: Number, required: true },
  timeZone: { type: String, required: true },
  reasons: { type: [String], required: true },
  rhythmBefore: { type: String, default: null },
  askedReasons: { type: [String], default: undefined },
  stoppedThreads: { type: [String], required: true },
});

/** Something that may leave by mail. Its words are read when the mail is written: nothing of them is kept here. */
export interface MailItemDoc {
  _id: string;
  personId: string;
  noticeId: string;
  reason: NoticeReason;
  at: Date;
  /** When to look whether its person's mail is due. */
  dueAt: Date;
  /** The mail it goes with, once that one is being sent. */
  batchId: string | null;
}

const KEPT_DAYS = 60;
const DAY_SECONDS = 24 * 3600;

export const MailItemModel = defineModel<MailItemDoc>(
  'mailItems',
  {
    personId: { type: String, required: true },
    noticeId: { type: String, required: true },
    reason: { type: String, required: true },
    at: { type: Date, required: true },
    dueAt: { type: Date, required: true },
    batchId: { type: String, default: null },
  },
  [
    { fields: { batchId: 1, dueAt: 1 } },
    { fields: { personId: 1, batchId: 1, at: 1 } },
    { fields: { at: 1 }, options: { expireAfterSeconds: KEPT_DAYS * DAY_SECONDS } },
  ],
);

/**
 * `open` until it is known what became of it: `sent`, `dropped` because nothing was left to tell, or `failed` where
 * the mail server went on refusing it.
 */
export type BatchState = 'open' | 'sent' | 'dropped' | 'failed';

/** One mail to one person. Its id is that of the mail: sent again after a crash, it is the same one. */
export interface MailBatchDoc {
  _id: string;
  personId: string;
  itemIds: string[];
  noticeIds: string[];
  state: BatchState;
  attempts: number;
  /** Nobody else tries before: the one who sends it holds it, or it failed and waits. */
  nextTryAt: Date;
  createdAt: Date;
  endedAt: Date | null;
}

export const MailBatchModel = defineModel<MailBatchDoc>(
  'mailBatches',
  {
    personId: { type: String, required: true },
    itemIds: { type: [String], required: true },
    noticeIds: { type: [String], required: true },
    state: { type: String, required: true },
    attempts: { type: Number, required: true },
    nextTryAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
  },
  [
    // One mail to a person at a time, however many servers send.
    { fields: { personId: 1 }, options: { unique: true, partialFilterExpression: { state: 'open' } } },
    { fields: { state: 1, nextTryAt: 1 } },
    { fields: { endedAt: 1 }, options: { expireAfterSeconds: KEPT_DAYS * DAY_SECONDS } },
  ],
);
