import { z } from 'zod';
import { counterParameterSchema, counterSchema, idSchema, limitParameter } from '../ids.ts';

/** Who a frame was written for: moderators also read what is hidden from readers. */
export const audienceSchema = z.enum(['readers', 'moderators']);
export type Audience = z.infer<typeof audienceSchema>;

/** What every answer about a journal carries, so that a client can tell whether its cache still holds. */
export const journalStampSchema = z.object({
  version: counterSchema.meta({ description: 'Head of the journal when the answer was read' }),
  audience: audienceSchema,
  incarnation: counterSchema.meta({ description: 'Raised when the data was restored from a backup' }),
});
export type JournalStamp = z.infer<typeof journalStampSchema>;

/** What every change has in common; each feature adds its own fields. */
export const changeBaseSchema = z.object({ id: idSchema, version: counterSchema });

/** Query of a catch-up: what changed after `after`, for a cache made for `audience` and `incarnation`. */
export const changesQuerySchema = z.object({
  after: counterParameterSchema,
  limit: limitParameter({ default: 200, max: 500 }),
  audience: audienceSchema.optional(),
  incarnation: counterParameterSchema.optional(),
});

/**
 * Answer of a catch-up. `changes` holds the latest state of each entity changed in `(from, to]`, ordered by
 * version; where `to < version` there is more to ask for. `reset` means: throw the cache away and read anew.
 */
export function changesAnswerSchema<Change extends z.ZodType>(change: Change) {
  return z.union([
    journalStampSchema.extend({ from: counterSchema, to: counterSchema, changes: z.array(change) }),
    journalStampSchema.extend({ reset: z.literal(true), to: counterSchema }),
  ]);
}

/** One commit (or several merged) as it is broadcast: applies to a cache whose version lies in `[from, to)`. */
export function frameSchema<Change extends z.ZodType>(change: Change) {
  return z.object({
    conversationId: idSchema,
    from: counterSchema,
    to: counterSchema,
    changes: z.array(change),
  });
}

/** A read mark: the greatest of (epoch, seq) wins; `mark unread` raises the epoch by one. */
export const readMarkSchema = z.object({ seq: counterSchema, epoch: counterSchema });
export type ReadMark = z.infer<typeof readMarkSchema>;

/** -1, 0 or 1 as `a` is before, the same as, or after `b`. */
export function compareReadMarks(a: ReadMark, b: ReadMark): number {
  return Math.sign(a.epoch - b.epoch || a.seq - b.seq);
}
