import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';

/** What was removed is kept this long, so that devices that were away learn it. */
const REMOVED_FOR_SECONDS = 90 * 24 * 3600;

/** A message that its person keeps at hand. One for each person and message: its `_id` is made of both. */
export interface BookmarkDoc {
  _id: string;
  personId: string;
  messageId: string;
  note: string;
  /** When it was set. */
  at: Date;
  revision: number;
  removedAt: Date | null;
  /** Version of its last change in its person's journal. */
  version: number;
}

export const BookmarkModel = defineModel<BookmarkDoc>(
  'bookmarks',
  {
    personId: { type: String, required: true },
    messageId: { type: String, required: true },
    note: { type: String, default: '' },
    at: { type: Date, required: true },
    revision: { type: Number, required: true },
    removedAt: { type: Date, default: null },
    version: { type: Number, required: true },
  },
  [
    { fields: { personId: 1, removedAt: 1, at: -1, _id: -1 } },
    { fields: { personId: 1, version: 1 } },
    { fields: { removedAt: 1 }, options: { expireAfterSeconds: REMOVED_FOR_SECONDS } },
  ],
);

const BOOKMARKS = '3f6c1d0e-8a47-4c52-9d1b-72e5b0c94a16';

export function bookmarkId(personId: string, messageId: string): string {
  return derivedId(`${personId}/${messageId}`, BOOKMARKS);
}
