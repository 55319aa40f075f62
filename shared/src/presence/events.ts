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
