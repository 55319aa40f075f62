import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { opportunityTypeSchema, territoryCodeSchema } from '../threads/opportunity.ts';
import { openedThreadKindSchema } from '../threads/schema.ts';

const uuid = '[0-9a-fA-F-]{36}';

/**
 * Where a draft is written: an answer in a thread, a new thread in a channel, the edit of a message, a message to
 * someone, a question in a live room.
 */
export const draftContextSchema = z
  .string()
  .regex(new RegExp(`^(?:thread|channel|edit|direct|room-question):${uuid}$`))
  .meta({
    description:
      '`thread:{id}`, `channel:{id}`, `edit:{messageId}`, `room-question:{roomId}`, or `direct:{personId}` (whom it was begun for, or oneself)',
  });

/** As it was typed, spaces included: a draft is never corrected, but what can't be stored as text is refused. */
function typedText(max: number) {
  return z
    .string()
    .max(max, { error: 'too_long' })
    .refine((text) => text.isWellFormed(), { error: 'broken_text' });
}

/** What is being offered, as far as it was filled in: a deadline may be missing, or over by now. */
export const draftOpportunitySchema = z.object({
  type: opportunityTypeSchema,
  deadline: instantSchema.nullable(),
  territoryCode: territoryCodeSchema.nullable(),
  address: typedText(300),
});
export type DraftOpportunity = z.infer<typeof draftOpportunitySchema>;

/** Beside its words, what a new thread is: fields that were not touched are left out. */
export const draftContentSchema = z.object({
  body: typedText(40_000),
  title: typedText(400).optional(),
  threadKind: openedThreadKindSchema.optional(),
  acknowledgement: z
    .boolean()
    .optional()
    .meta({ description: 'Whether an announcement will ask for a « Bien reçu »' }),
  opportunity: draftOpportunitySchema.optional(),
});
/** What one types: spaces and half-written words included. */
export type DraftContent = z.infer<typeof draftContentSchema>;

export const draftSchema = draftContentSchema.extend({
  context: draftContextSchema,
  /** Raised by one with each write; an older or equal one is refused. */
  number: counterSchema,
  updatedAt: instantSchema,
  /** Where it leads, for the list of drafts; null when that place can't be read any more. */
  place: z.object({ threadId: idSchema.nullable(), channelId: idSchema, label: z.string() }).nullable(),
});
export type Draft = z.infer<typeof draftSchema>;
