import { z } from 'zod';
import { fileSummarySchema } from '../files/schema.ts';
import { clientIdSchema, counterSchema, idSchema, instantSchema } from '../ids.ts';
import { changeBaseSchema, journalStampSchema } from '../journal/schema.ts';
import { personSummarySchema } from '../people/schema.ts';
import { lineOfText } from '../text.ts';

/** The reactions one can give: words rather than pictures, the same for all. */
export const reactionKeys = ['utile', 'merci', 'meme-question', 'bravo', 'soutien'] as const;
export const reactionKeySchema = z.enum(reactionKeys);
export type ReactionKey = z.infer<typeof reactionKeySchema>;

/**
 * `deleted` by its author, `hidden` by moderation, `moved` to another thread: each leaves a tombstone without words. A
 * message that moved keeps its id where it went; what stands in its place is an entry of its own.
 */
export const messageStateSchema = z.enum(['published', 'deleted', 'hidden', 'moved']);

/** What a message of a live room is worth keeping for, as those who animate it say: what its recap is made of. */
export const messageMarks = ['decision', 'resource', 'open-question', 'to-write-up'] as const;
export const messageMarkSchema = z.enum(messageMarks);
export type MessageMark = z.infer<typeof messageMarkSchema>;

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
  /** It came from another thread, and was never unread in this one; `messages.moves` says from which. */
  movedIn: z.boolean(),
  mark: messageMarkSchema.nullable(),
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
  move: z.boolean(),
  mark: z.boolean(),
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

/** Messages of a conversation that came from one thread, or went to one: only to those who read that thread. */
const movementSchema = z.object({
  threadId: idSchema,
  threadTitle: z.string(),
  channelId: idSchema,
  channelName: z.string(),
  /** Their ranks in the conversation that was asked about. */
  seqs: z.array(counterSchema),
});
export const movementsSchema = z.object({ out: z.array(movementSchema), in: z.array(movementSchema) });
export type Movements = z.infer<typeof movementsSchema>;

/** Most messages that are moved at once. */
export const MOST_MOVED = 200;

/** Where messages are moved: a thread that stands, or one that they open. */
export const moveTargetSchema = z.union([
  z.object({ threadId: idSchema }),
  z.object({
    channelId: idSchema,
    title: lineOfText({ min: 3, max: 200 }),
    kind: z.enum(['discussion', 'question']).default('discussion'),
  }),
]);
export type MoveTarget = z.infer<typeof moveTargetSchema>;

export const messageRevisionSchema = z.object({
  revision: counterSchema,
  body: z.string(),
  at: instantSchema,
});
