import { z } from 'zod';
import { idSchema, instantSchema } from '../ids.ts';
import { changeBaseSchema } from '../journal/schema.ts';
import { keptPlaceSchema } from '../later/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { writtenText } from '../text.ts';

export const LONGEST_BOOKMARK_NOTE = 500;
/** How many of them pages are told of at once: the latest. */
export const MOST_BOOKMARK_MARKS = 1_000;

/** Why one keeps a message, for oneself; may be empty. */
export const bookmarkNoteSchema = writtenText({ min: 0, max: LONGEST_BOOKMARK_NOTE });

/** A message that its person keeps at hand. */
export const bookmarkSchema = z.object({
  id: idSchema,
  messageId: idSchema,
  /** When it was set; a note that changes leaves it where it is. */
  at: instantSchema,
  note: z.string(),
  /** Null where the message can't be read any more. */
  author: personSummarySchema.nullable(),
  excerpt: z.string(),
  place: keptPlaceSchema,
});
export type Bookmark = z.infer<typeof bookmarkSchema>;

/** A message that is kept at hand, and the note on it. */
export const bookmarkMarkSchema = bookmarkSchema.pick({ messageId: true, note: true });
export type BookmarkMark = z.infer<typeof bookmarkMarkSchema>;

/** In its person's journal: a bookmark changed, on whichever device; the list is to be read again. */
export const bookmarkChangeSchema = changeBaseSchema.extend({ kind: z.literal('bookmark') });
export type BookmarkChange = z.infer<typeof bookmarkChangeSchema>;
