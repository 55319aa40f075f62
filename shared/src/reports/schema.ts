import { z } from 'zod';
import { idSchema, instantSchema } from '../ids.ts';
import { messageSchema } from '../messages/schema.ts';
import { personSummarySchema } from '../people/schema.ts';

/** Why someone asks moderation to look. `accompanied-person` veils the message at once. */
export const reportReasonSchema = z.enum(['accompanied-person', 'disrespect', 'off-topic', 'spam', 'other']);
export const reportStatuses = ['open', 'resolved', 'rejected'] as const;
export const reportStatusSchema = z.enum(reportStatuses);

export const reportSchema = z.object({
  id: idSchema,
  status: reportStatusSchema,
  reason: reportReasonSchema,
  note: z.string(),
  reporter: personSummarySchema,
  channelId: idSchema,
  channelName: z.string(),
  threadId: idSchema,
  threadTitle: z.string(),
  message: messageSchema,
  /**
   * Of a direct conversation, which its readers alone may open: what preceded the message, as it stood when it was
   * reported. Null elsewhere.
   */
  context: z.array(messageSchema).nullable(),
  createdAt: instantSchema,
  closed: z.object({ at: instantSchema, by: personSummarySchema, note: z.string() }).nullable(),
});
export type Report = z.infer<typeof reportSchema>;
