import { z } from 'zod';
import { fileSummarySchema } from '../files/schema.ts';
import { clientIdSchema, counterSchema, idSchema, instantSchema } from '../ids.ts';
import { changeBaseSchema, journalStampSchema } from '../journal/schema.ts';
import { personSummarySchema } from '../people/schema.ts';

/** The reactions one can give: words rather than pictures, the same for all. */
export const reactionKeys = ['utile', 'merci', 'meme-question', 'bravo', 'soutien'] as const;
export const reactionKeySchema = z.enum(reactionKeys);
export type ReactionKey = z.infer<typeof reactionKeySchema>;

/** `deleted` by its author, `hidden` by moderation: both leave a tombstone without words. */
export const messageStateSchema = z.enum(['published', 'deleted', 'hidden']);

export const messageSchema = changeBaseSchema.extend({
  kind: z.literal('message'),
  conversationId: idSchema,
  clientId: clientIdSchema,
  /** Dense rank in its conversation. */
  seq: counterSchema,
  /** Raised by each edit of the body, which is guarded by it. */
  revision: counterSchema,
  author: personSummarySchema,
  state: messageStateSchema,
  /** Markdown; empty in a tombstone. */
  body: z.string(),
  /** Its author's files that the body names, as `file:` or `voice:` and their id; none in a tombstone. */
  files: z.array(fileSummarySchema),
  createdAt: instantSchema,
  /** When it was written, if it waited for the network before it was sent. */
  writtenAt: instantSchema.nullable(),
  editedAt: instantSchema.nullable(),
  reactions: z.array(z.object({ reaction: reactionKeySchema, people: z.array(idSchema) })),
  /** Why it was hidden: only in what moderators receive. */
  hiddenReason: z.string().nullable(),
});
export type Message = z.infer<typeof messageSchema>;

export const messageAbilitiesSchema = z.object({
  edit: z.boolean(),
  delete: z.boolean(),
  react: z.boolean(),
  report: z.boolean(),
  hide: z.boolean(),
  restore: z.boolean(),
});
export type MessageAbilities = z.infer<typeof messageAbilitiesSchema>;

/** Messages ordered by `seq`, as the audience may read them, with the journal's stamp. */
export const messagePageSchema = journalStampSchema.extend({
  items: z.array(messageSchema),
  lastSeq: counterSchema,
  hasOlder: z.boolean(),
  hasNewer: z.boolean(),
});
export type MessagePage = z.infer<typeof messagePageSchema>;

export const messageRevisionSchema = z.object({
  revision: counterSchema,
  body: z.string(),
  at: instantSchema,
});
