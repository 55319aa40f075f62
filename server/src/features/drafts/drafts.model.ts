import type { DraftContent, DraftOpportunity } from '@sentiers/shared/drafts/schema.ts';
import type { OpenedThreadKind } from '@sentiers/shared/threads/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** A discarded draft is remembered this long, so that a late write of an older number can't bring it back. */
const DISCARDED_FOR_SECONDS = 90 * 24 * 3600;

/** What one person is writing in one place; its `_id` is made of both, so that there is one. */
export interface DraftDoc {
  _id: string;
  personId: string;
  context: string;
  number: number;
  body: string;
  title: string | null;
  threadKind: OpenedThreadKind | null;
  /** These two are absent from what was kept before they were. */
  acknowledgement?: boolean | null;
  opportunity?: DraftOpportunity | null;
  updatedAt: Date;
  discardedAt: Date | null;
}

export const DraftModel = defineModel<DraftDoc>(
  'drafts',
  {
    personId: { type: String, required: true },
    context: { type: String, required: true },
    number: { type: Number, required: true },
    body: { type: String, default: '' },
    title: { type: String, default: null },
    threadKind: { type: String, default: null },
    acknowledgement: { type: Boolean, default: null },
    opportunity: { type: Object, default: null },
    updatedAt: { type: Date, required: true },
    discardedAt: { type: Date, default: null },
  },
  [
    { fields: { personId: 1, discardedAt: 1, updatedAt: -1 } },
    { fields: { context: 1 } },
    { fields: { discardedAt: 1 }, options: { expireAfterSeconds: DISCARDED_FOR_SECONDS } },
  ],
);

export function draftId(personId: string, context: string): string {
  return `${personId}/${context}`;
}

type StoredContent = Pick<DraftDoc, 'body' | 'title' | 'threadKind' | 'acknowledgement' | 'opportunity'>;

/** What is typed, as it is stored: every field, so that one that was given up does not stay. */
export function storedContent(content: DraftContent): StoredContent {
  const { body, title = null, threadKind = null, acknowledgement = null, opportunity = null } = content;
  return { body, title, threadKind, acknowledgement, opportunity };
}

/** The same, as it was typed. */
export function contentOf(stored: StoredContent): DraftContent {
  const { body, title, threadKind, acknowledgement, opportunity } = stored;
  return {
    body,
    ...(title !== null && { title }),
    ...(threadKind !== null && { threadKind }),
    ...(typeof acknowledgement === 'boolean' && { acknowledgement }),
    ...(opportunity && { opportunity }),
  };
}
