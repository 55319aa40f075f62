import { z } from 'zod';
import { instantSchema } from '../ids.ts';

/** What one wants of a thread: all of it, only what names them, or nothing. */
export const threadLevelSchema = z.enum(['all', 'mentions', 'none']);
export type ThreadLevel = z.infer<typeof threadLevelSchema>;

/** What one wants of a channel's threads, where they chose nothing for a thread itself; `mine`: those they take part in. */
export const channelLevelSchema = z.enum(['all', 'mine', 'mentions', 'none']);
export type ChannelLevel = z.infer<typeof channelLevelSchema>;

/** Silence until then: it ends by itself. */
export const mutedUntilSchema = instantSchema.nullable();

/** What a person chose for a channel. */
export const channelChoiceSchema = z.object({
  level: channelLevelSchema.nullable().meta({ description: 'Null: nothing was chosen, as `mine`' }),
  mutedUntil: mutedUntilSchema,
});
export type ChannelChoice = z.infer<typeof channelChoiceSchema>;

/** What a person chose for a thread, and whether they take part in it. */
export const threadChoiceSchema = z.object({
  level: threadLevelSchema.nullable().meta({ description: 'Null: as the channel says' }),
  takesPart: z.boolean().meta({ description: 'Wrote there, or was mentioned' }),
  mutedUntil: mutedUntilSchema,
});
export type ThreadChoice = z.infer<typeof threadChoiceSchema>;
