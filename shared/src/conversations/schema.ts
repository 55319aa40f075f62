import { z } from 'zod';
import { frameSchema } from '../journal/schema.ts';
import { messageSchema } from '../messages/schema.ts';
import { threadChangeSchema } from '../threads/schema.ts';

/** Everything that can change in a conversation's journal. */
export const conversationChangeSchema = z.discriminatedUnion('kind', [messageSchema, threadChangeSchema]);
export type ConversationChange = z.infer<typeof conversationChangeSchema>;

export const conversationFrameSchema = frameSchema(conversationChangeSchema);
export type ConversationFrame = z.infer<typeof conversationFrameSchema>;
