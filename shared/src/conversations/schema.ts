import { z } from 'zod';
import { handSchema } from '../hands/schema.ts';
import { idSchema } from '../ids.ts';
import { frameSchema, readMarkSchema } from '../journal/schema.ts';
import { messageSchema } from '../messages/schema.ts';
import { pollSchema, tallySchema } from '../polls/schema.ts';
import { pulseSchema } from '../pulse/schema.ts';
import { roomQuestionSchema } from '../room-questions/schema.ts';
import { tableSchema } from '../tables/schema.ts';
import { threadChangeSchema } from '../threads/schema.ts';

/** What a conversation's journal carries beside its messages and its thread. Another kind is one more line here. */
const liveEntitySchemas = [
  pollSchema,
  tallySchema,
  handSchema,
  pulseSchema,
  tableSchema,
  roomQuestionSchema,
] as const;
export const liveEntitySchema = z.discriminatedUnion('kind', liveEntitySchemas);
export type LiveEntity = z.infer<typeof liveEntitySchema>;

/** Everything that can change in a conversation's journal. */
export const conversationChangeSchema = z.discriminatedUnion('kind', [
  messageSchema,
  threadChangeSchema,
  ...liveEntitySchemas,
]);
export type ConversationChange = z.infer<typeof conversationChangeSchema>;

export const conversationFrameSchema = frameSchema(conversationChangeSchema);
export type ConversationFrame = z.infer<typeof conversationFrameSchema>;

/** What is marked as read together. */
export const readScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('thread'), id: idSchema }),
  z.object({ kind: z.literal('channel'), id: idSchema }),
  z.object({ kind: z.literal('cohort'), id: idSchema }),
  z.object({ kind: z.literal('all') }),
]);
export type ReadScope = z.infer<typeof readScopeSchema>;

/** A mark that moved: what takes it back is its `before`, with the next epoch. */
export const markedReadSchema = z.object({
  conversationId: idSchema,
  before: readMarkSchema,
  read: readMarkSchema,
  unread: z.int(),
});
export type MarkedRead = z.infer<typeof markedReadSchema>;
