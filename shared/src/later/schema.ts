import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { changeBaseSchema } from '../journal/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { writtenText } from '../text.ts';

const DAY_MS = 24 * 3600 * 1000;

/** How far ahead something may be kept for later, in milliseconds: a year. */
export const LATEST_MS = 366 * DAY_MS;

/** A moment to come, within a year of `now` (both in milliseconds). */
export function isMomentToCome(at: number, now: number): boolean {
  return at > now && at <= now + LATEST_MS;
}

/** When something is to happen: a moment to come, within a year. */
export const momentToComeSchema = instantSchema.refine((at) => isMomentToCome(Date.parse(at), Date.now()), {
  error: 'not_to_come',
});

/** What a reminder says to oneself; may be empty. */
export const reminderNoteSchema = writtenText({ min: 0, max: 500 });

/** Where it leads; null where its person reads it no more. */
export const keptPlaceSchema = z
  .object({ threadId: idSchema, channelId: idSchema, label: z.string(), seq: counterSchema.nullable() })
  .nullable();

/** A message that leaves by itself at a moment. `refused`: it could not, and waits for its author's word. */
export const scheduledMessageSchema = z.object({
  id: idSchema,
  conversationId: idSchema,
  body: z.string(),
  at: instantSchema,
  /** Raised by each change; another one answers 409. */
  revision: counterSchema,
  status: z.enum(['waiting', 'refused']),
  /** Why it was refused, as an error code: `thread_closed`, `forbidden`, `not_found`… */
  refusal: z.string().nullable(),
  place: keptPlaceSchema,
});
export type ScheduledMessage = z.infer<typeof scheduledMessageSchema>;

/** A message to come back to. */
export const reminderSchema = z.object({
  id: idSchema,
  messageId: idSchema,
  at: instantSchema,
  note: z.string(),
  /** Null where the message can't be read any more. */
  author: personSummarySchema.nullable(),
  excerpt: z.string(),
  place: keptPlaceSchema,
});
export type Reminder = z.infer<typeof reminderSchema>;

/** In its person's journal: something kept for later changed, on whichever device; its list is to be read again. */
export const laterChangeSchema = changeBaseSchema.extend({
  kind: z.enum(['scheduled', 'reminder']),
});
export type LaterChange = z.infer<typeof laterChangeSchema>;
