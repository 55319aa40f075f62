import { z } from 'zod';
import { idSchema } from '../ids.ts';

/** Typing is never stored: it lasts five seconds unless said again. */
export const typingSchema = z.object({ conversationId: idSchema, typing: z.boolean() });

export const typingChangedSchema = z.object({
  conversationId: idSchema,
  people: z.array(z.object({ id: idSchema, name: z.string() })),
});

/** Who is there in a cohort or a theme's channel: that they are connected, never what they read. */
export const presenceWatchSchema = z.object({ channelId: idSchema });

export const presenceChangedSchema = z.object({ channelId: idSchema, people: z.array(idSchema) });

/** Who has a live room open now. Nothing of it is stored. */
export const roomPresentSchema = z.object({
  roomId: idSchema,
  count: z
    .int()
    .meta({ description: 'People, whatever the number of their devices; those who hide count too' }),
  people: z
    .array(z.object({ id: idSchema, name: z.string(), guest: z.boolean() }))
    .nullable()
    .meta({ description: 'Who lets it be seen, by name: only in what moderators receive' }),
});
export type RoomPresent = z.infer<typeof roomPresentSchema>;
