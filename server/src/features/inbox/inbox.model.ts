import type { NoticeReason, NoticeSubjectKind } from '@sentiers/shared/inbox/schema.ts';
import type { GroupKind } from '@sentiers/shared/messages/groups.ts';
import type { SeminarMove } from '@sentiers/shared/seminars/schema.ts';
import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';

/**
 * Why a line no longer waits: its message was `read`, or the words it leads to were taken away (`void`); its person
 * wants nothing of the kind from there (`quiet`), or set it `aside` themselves.
 */
export type NoticeEnd = 'read' | 'void' | 'quiet' | 'aside';

/** One line of "Pour vous". Its words are read from their message each time: what was hidden isn't kept here. */
export interface NoticeDoc {
  _id: string;
  personId: string;
  reason: NoticeReason;
  actorId: string | null;
  channelId: string | null;
  threadId: string | null;
  messageId: string | null;
  seq: number | null;
  reportId: string | null;
  /** The import that asks for their consent; absent elsewhere, so that its index holds only these. */
  importId?: string;
  /** The seminar it is about; absent elsewhere, so that its index holds only these. */
  seminarId?: string;
  /** The replay it is about; absent elsewhere, so that its index holds only these. */
  replayId?: string;
  /** The experience it is about; absent elsewhere, so that its index holds only these. */
  experienceId?: string;
  /** The step of a journey it is about; absent elsewhere, so that its index holds only these. */
  subjectKind?: NoticeSubjectKind;
  subjectId?: string;
  /** What changed of it; absent where nothing did. */
  changes?: readonly SeminarMove[];
  note: string;
  /** Called with this whole group, rather than by name. */
  group: GroupKind | null;
  at: Date;
  open: boolean;
  end: NoticeEnd | null;
  /** Version of its last change in its person's journal. */
  version: number;
}

/** A line to be, before it is known whether its person may read it. */
export type Reason = Omit<NoticeDoc, '_id' | 'open' | 'end' | 'version'>;

export const NoticeModel = defineModel<NoticeDoc>(
  'notices',
  {
    personId: { type: String, required: true },
    reason: { type: String, required: true },
    actorId: { type: String, default: null },
    channelId: { type: String, default: null },
    threadId: { type: String, default: null },
    messageId: { type: String, default: null },
    seq: { type: Number, default: null },
    reportId: { type: String, default: null },
    importId: { type: String },
    seminarId: { type: String },
    replayId: { type: String },
    experienceId: { type: String },
    subjectKind: { type: String },
    subjectId: { type: String },
    changes: { type: [String], default: undefined },
    note: { type: String, default: '' },
    group: { type: String, default: null },
    at: { type: Date, required: true },
    open: { type: Boolean, required: true },
    end: { type: String, default: null },
    version: { type: Number, required: true },
  },
  [
    { fields: { personId: 1, open: 1, at: -1, _id: -1 } },
    { fields: { personId: 1, at: -1, _id: -1 } },
    { fields: { personId: 1, version: 1 } },
    { fields: { personId: 1, threadId: 1, seq: 1 } },
    { fields: { personId: 1, channelId: 1, end: 1 } },
    { fields: { messageId: 1 } },
    { fields: { threadId: 1, reason: 1 } },
    { fields: { reportId: 1 } },
    { fields: { importId: 1 }, options: { sparse: true } },
    { fields: { seminarId: 1 }, options: { sparse: true } },
    { fields: { replayId: 1 }, options: { sparse: true } },
    { fields: { experienceId: 1 }, options: { sparse: true } },
    { fields: { subjectId: 1 }, options: { sparse: true } },
    {
      fields: { channelId: 1, open: 1 },
      options: { name: 'weekly-ready', partialFilterExpression: { reason: 'weekly-ready' } },
    },
  ],
);

/** What a line leads to and says, where nothing is said of it. */
export const nothingSaid = {
  actorId: null,
  channelId: null,
  threadId: null,
  messageId: null,
  seq: null,
  reportId: null,
  note: '',
  group: null,
} as const;

/** A line that waits for its person, not stored yet; its id is made of what it is about. */
export function waitingLine(
  given: Pick<NoticeDoc, 'personId' | 'reason' | 'at'> & Partial<NoticeDoc>,
  subject: string,
): NoticeDoc {
  const _id = noticeId(given.personId, given.reason, subject);
  return { ...nothingSaid, open: true, end: null, version: 0, ...given, _id };
}

const NOTICES = '5e6f5b0b-0b0b-4a53-9d3e-7a5e0a1d2c90';

/** The same thing is noticed once: the id of a notice is made of whom it is for, why, and what it is about. */
export function noticeId(personId: string, reason: NoticeReason, subject: string): string {
  return derivedId(`${personId}/${reason}/${subject}`, NOTICES);
}
