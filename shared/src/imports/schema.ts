import { z } from 'zod';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';

/** More than this is refused: an export of a group for a year fits. */
export const MAX_EXPORT_BYTES = 50 * 1024 * 1024;

/** What becomes of the messages of one author. Those of a `person` are brought in only once they agreed. */
export const authorChoiceSchema = z.enum(['initials', 'person', 'out']);
export type AuthorChoice = z.infer<typeof authorChoiceSchema>;

/** What a named person says of their own messages. */
export const consentAnswerSchema = z.enum(['named', 'initials', 'refused']);
export type ConsentAnswer = z.infer<typeof consentAnswerSchema>;

export const importAuthorSchema = z.object({
  /** As the export calls them; of a telephone number, only its end. */
  name: z.string(),
  initials: z.string(),
  messages: z.int(),
  firstAt: instantSchema,
  lastAt: instantSchema,
  choice: authorChoiceSchema,
  person: personSummarySchema.nullable(),
  /** Null while they say nothing: then their messages stay out. */
  answer: consentAnswerSchema.nullable(),
});
export type ImportAuthor = z.infer<typeof importAuthorSchema>;

/** The export of a group, until it is published as a thread. */
export const importSchema = z.object({
  id: idSchema,
  channelId: idSchema,
  state: z.enum(['draft', 'published']),
  by: personSummarySchema,
  createdAt: instantSchema,
  /** When it is deleted if nobody publishes it. */
  expiresAt: instantSchema,
  /** Rises with each choice and each answer. */
  revision: counterSchema,
  authors: z.array(importAuthorSchema),
  /** The thread that was made of it. */
  threadId: idSchema.nullable(),
});
export type Import = z.infer<typeof importSchema>;

/** What someone who is asked reads: their own messages, and nobody else's. */
export const consentSchema = z.object({
  importId: idSchema,
  channelName: z.string(),
  by: personSummarySchema,
  expiresAt: instantSchema,
  /** As the export calls them. */
  names: z.array(z.string()),
  initials: z.string(),
  answer: consentAnswerSchema.nullable(),
  messages: z.array(z.object({ at: instantSchema, text: z.string() })),
});
export type Consent = z.infer<typeof consentSchema>;
