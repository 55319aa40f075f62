import { z } from 'zod';
import { fileSummarySchema } from '../files/schema.ts';
import { counterSchema, idSchema, instantSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';

/** What becomes of the messages of one author. Those of a `person` are brought in only once they agreed. */
export const authorChoiceSchema = z.enum(['initials', 'person', 'out']);
export type AuthorChoice = z.infer<typeof authorChoiceSchema>;

/** What a named person says of their own messages. */
export const consentAnswerSchema = z.enum(['named', 'initials', 'refused']);
export type ConsentAnswer = z.infer<typeof consentAnswerSchema>;

/** What an export calls it, by its name or by the words that stand in its place; `media` where it doesn't say. */
export const mediumKindSchema = z.enum(['photo', 'voice', 'video', 'document', 'contact', 'media']);
export type MediumKind = z.infer<typeof mediumKindSchema>;

/**
 * Why what a message showed is not brought in, whoever agrees: the export was made without it (`omitted`), its archive
 * hasn't it (`missing`), several people are said to have sent it (`several`), it is a card with someone's numbers
 * (`contact`); or it is like a file that nobody could send here.
 */
export const mediumRefusalSchema = z.enum([
  'omitted',
  'missing',
  'several',
  'contact',
  'too_large',
  'too_many',
  'type',
  'broken',
]);
export type MediumRefusal = z.infer<typeof mediumRefusalSchema>;

/** What an author's messages showed. What is still being read is in none of these. */
const authorMediaSchema = z.object({
  photos: counterSchema,
  voices: counterSchema,
  /** Videos too: they are downloaded. */
  documents: counterSchema,
  bytes: counterSchema,
  refused: z.partialRecord(mediumRefusalSchema, counterSchema),
});
export type AuthorMedia = z.infer<typeof authorMediaSchema>;

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
  media: authorMediaSchema,
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
  /** How far the reading of its photos and other files has come; null once it is done. Until then it isn't published. */
  reading: z.object({ done: counterSchema, total: counterSchema }).nullable(),
  /** The thread that was made of it. */
  threadId: idSchema.nullable(),
});
export type Import = z.infer<typeof importSchema>;

/** What a message of theirs showed: the file as it would be brought in, or why it would not be; neither while it is read. */
const ownMediumSchema = z.object({
  kind: mediumKindSchema,
  refused: mediumRefusalSchema.nullable(),
  /** Address: /api/imports/{importId}/files/{id} */
  file: fileSummarySchema.nullable(),
});
export type OwnMedium = z.infer<typeof ownMediumSchema>;

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
  messages: z.array(z.object({ at: instantSchema, text: z.string(), media: z.array(ownMediumSchema) })),
});
export type Consent = z.infer<typeof consentSchema>;
